import type { ActionId } from '@herringbone/shared/model/ids.ts'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Rating } from '../../../actions/action-edits.ts'
import type { BoardHandle } from '../../../sync/board-handle.ts'

/** How far a card is from where it stands, in cells: to the right and down. */
export interface Offset {
  dx: number
  dy: number
}

export interface RemoteMove extends Offset {
  name: string
  color: string
}

interface Drags {
  /** What this tab drags, and where it would be dropped; null: to where it came from. */
  own: (Offset & { id: ActionId; over: Rating | 'tray' | null }) | null
  others: ReadonlyMap<ActionId, RemoteMove>
}

const NOBODY: ReadonlyMap<ActionId, RemoteMove> = new Map()

export const dragStore = createStore<Drags>(() => ({ own: null, others: NOBODY }))

export const useDrags = <T>(select: (drags: Drags) => T): T => useStore(dragStore, select)

/** Keeps the store at what the others drag in the matrix of this board, until it is stopped. */
export function followDrags(board: BoardHandle): () => void {
  const read = () => {
    const others = new Map<ActionId, RemoteMove>()
    for (const [client, { stage, surface, drag }] of board.motion.current()) {
      if (stage !== 'actions' || (surface ?? 'own') !== 'own' || !drag) continue
      const peer = board.peers.getState().peers.find(({ clients }) => clients.includes(client))
      if (!peer) continue
      const { name, color } = peer
      // Ids from others are looked up and never written: one that is no action moves nothing.
      for (const id of drag.ids)
        others.set(id as ActionId, { name, color, dx: drag.dx, dy: drag.dy })
    }
    if (others.size > 0 || dragStore.getState().others.size > 0) dragStore.setState({ others })
  }
  const stop = board.motion.subscribe(read)
  read()
  return () => {
    stop()
    dragStore.setState({ own: null, others: NOBODY })
  }
}
