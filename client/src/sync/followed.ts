import type { BoardHandle } from './board-handle.ts'

/** The presence ids of whom this tab follows; none when it follows nobody who is here. */
export function clientsOfFollowed(board: Pick<BoardHandle, 'follow' | 'peers'>): readonly number[] {
  const { followed } = board.follow.getState()
  const peer = board.peers.getState().peers.find(({ person }) => person === followed)
  return peer?.clients ?? []
}
