import { useEffect } from 'react'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { clientsOfFollowed } from '../../../sync/followed.ts'
import type { Surface } from '../surface/surface.ts'
import { viewStore } from '../view-store.ts'
import { followRemoteDrags } from './remote-drags.ts'

/** Ids of a selection that are told to the others: presence is limited, and so is what eyes take in. */
const MOST_TOLD = 100

/** Tells the others what is selected here, shows what they drag, and looks where the followed look. */
export function usePresence(surface: Surface): void {
  useEffect(() => {
    const { board } = surface
    const announce = () => {
      const selection = [...viewStore.getState().selection].slice(0, MOST_TOLD)
      board.announce({ stage: 'timeline', selection })
    }
    const stops = [
      viewStore.subscribe((now, before) => {
        if (now.selection !== before.selection) announce()
      }),
      followRemoteDrags(board),
      followView(board, surface),
    ]
    if (viewStore.getState().selection.size > 0) announce()
    return () => {
      for (const stop of stops) stop()
    }
  }, [surface])
}

/** While somebody is followed, their view becomes this one. */
function followView(board: BoardHandle, { camera }: Surface): () => void {
  const look = (client: number) => {
    const motion = board.motion.current().get(client)
    if (motion?.stage === 'timeline' && !motion.surface && motion.view) camera.lookAt(motion.view)
  }
  const catchUp = () => {
    for (const client of clientsOfFollowed(board)) look(client)
  }
  const stops = [
    board.follow.subscribe(catchUp),
    board.motion.subscribe((client) => {
      if (clientsOfFollowed(board).includes(client)) look(client)
    }),
  ]
  catchUp()
  return () => {
    for (const stop of stops) stop()
  }
}
