import { overlaps } from '@herringbone/shared/methods/box.ts'
import type { ClusterId, NoteId } from '@herringbone/shared/model/ids.ts'
import { createMountWindow, type MountWindow } from '../../../canvas/mount-window.ts'
import { viewStore } from '../view-store.ts'
import type { NotesSurface } from './surface.ts'

/** A type and not an interface, which would have no index signature. */
export type NotesLists = {
  notes: readonly NoteId[]
  clusters: readonly ClusterId[]
}

/** Notes and clusters in view have elements; what is edited or dragged keeps its own. */
export function createNotesWindow(surface: NotesSurface): MountWindow<NotesLists> {
  const { plane, scene, gestures } = surface
  return createMountWindow<NotesLists>({
    plane,
    fill(around) {
      if (!around) return { notes: [], clusters: [] }
      const { notes, clusters } = scene.getState()
      const { selection, editing } = viewStore.getState()
      const { drag } = gestures.getState()
      const next: NoteId[] = []
      const frames: ClusterId[] = []
      for (const note of notes.values()) {
        const isKept = note.id === editing || drag?.ids.has(note.id)
        if (isKept || overlaps(note, around)) next.push(note.id)
      }
      for (const frame of clusters.values()) {
        if (overlaps(frame, around) || selection.has(frame.id)) frames.push(frame.id)
      }
      return { notes: next, clusters: frames }
    },
    follow: (refill) => [
      scene.subscribe(refill),
      viewStore.subscribe((now, before) => {
        if (now.editing !== before.editing) refill()
      }),
    ],
  })
}
