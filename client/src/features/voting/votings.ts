import type { ClosedPoll } from '@herringbone/shared/session/poll.ts'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { useBoard } from '../../sync/react.tsx'
import type { OwnBallot } from './own-ballot.ts'

export interface Voting {
  /** In the open poll; null: there is none, or one only looks on. */
  own: OwnBallot | null
  /** The newest first; empty until they have been fetched. */
  closed: ClosedPoll[]
  /** The list of options is open beside the canvas. */
  listed: boolean
  /** Which past poll's results are shown. */
  results: ClosedPoll['id'] | null
}

const ofBoards = new WeakMap<BoardHandle, StoreApi<Voting>>()

/** A store, not a context: the bar, the panel and the canvas of notes meet in it. */
export function votingOf(board: BoardHandle): StoreApi<Voting> {
  const store =
    ofBoards.get(board) ??
    createStore<Voting>(() => ({ own: null, closed: [], listed: false, results: null }))
  ofBoards.set(board, store)
  return store
}

export const useVoting = <T>(select: (voting: Voting) => T): T =>
  useStore(votingOf(useBoard()), select)
