import type { EventId } from '@herringbone/shared/model/ids.ts'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { BoardHandle } from '../../../sync/board-handle.ts'

/** What somebody else is moving at the moment. */
export interface RemoteDrag {
  name: string
  color: string
  /** ms and lanes from where the document has it. */
  dx: number
  dy: number
}

const NOTHING: ReadonlyMap<EventId, RemoteDrag> = new Map()

export const remoteDragStore = createStore<{ drags: ReadonlyMap<EventId, RemoteDrag> }>(() => ({
  drags: NOTHING,
}))

export function useRemoteDrag(id: EventId): RemoteDrag | undefined {
  return useStore(remoteDragStore, ({ drags }) => drags.get(id))
}

/** Keeps the store at what the others drag on this board, until it is stopped. */
export function followRemoteDrags(board: BoardHandle): () => void {
  const read = () => {
    const drags = new Map<EventId, RemoteDrag>()
    for (const [client, { stage, surface, drag }] of board.motion.current()) {
      if (stage !== 'timeline' || surface || !drag) continue
      const peer = board.peers.getState().peers.find(({ clients }) => clients.includes(client))
      if (!peer) continue
      const { name, color } = peer
      // Ids from others are looked up and never written: one that is no event moves nothing.
      for (const id of drag.ids) drags.set(id as EventId, { name, color, dx: drag.dx, dy: drag.dy })
    }
    const none = drags.size === 0 && remoteDragStore.getState().drags.size === 0
    if (!none) remoteDragStore.setState({ drags })
  }
  const stop = board.motion.subscribe(read)
  read()
  return () => {
    stop()
    remoteDragStore.setState({ drags: NOTHING })
  }
}
