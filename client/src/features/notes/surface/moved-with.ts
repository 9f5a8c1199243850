import type { ClusterId } from '@herringbone/shared/model/ids.ts'
import type { StoreApi } from 'zustand/vanilla'
import type { ItemId } from '../view-store.ts'
import type { NotesScene } from './scene.ts'

/** With a cluster all notes in it move. */
export function movedWith(
  { scene }: { scene: StoreApi<NotesScene> },
  ids: Iterable<ItemId>,
): Set<ItemId> {
  const { clusters } = scene.getState()
  const moved = new Set<ItemId>()
  for (const id of ids) {
    moved.add(id)
    for (const note of clusters.get(id as ClusterId)?.notes ?? []) moved.add(note)
  }
  return moved
}
