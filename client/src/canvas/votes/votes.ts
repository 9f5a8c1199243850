import type { OptionRef } from '@herringbone/shared/session/poll.ts'
import { useCallback, useSyncExternalStore } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { useBoard } from '../../sync/react.tsx'

/** What one thing shows of a dot vote, wherever it is drawn. The same object while nothing changes. */
export interface VoteMark {
  /** A poll is open and this is one of its options. */
  open: boolean
  /** Own dots in the open poll. */
  own: number
  /** Everyone's dots: of a live poll, or of the last one that is over; null: not to be seen. */
  total: number | null
  /** Of the last poll that is over. */
  rank: number | null
  /** This person may vote here (observers only look). */
  votes: boolean
  canAdd: boolean
}

/** The dot votes of a board; the feature of voting provides them. */
export interface Votes {
  /** Null when this has nothing to do with any vote. */
  markOf(option: OptionRef): VoteMark | null
  subscribe(changed: () => void): () => void
  /** One dot more or less on an option. */
  add(option: OptionRef): void
  take(option: OptionRef): void
}

const NO_VOTES: Votes = {
  markOf: () => null,
  subscribe: () => () => {},
  add: () => {},
  take: () => {},
}

const provided = new WeakMap<BoardHandle, StoreApi<{ votes: Votes }>>()

/** A store, not a context: voting is loaded when there is a vote, long after what it is drawn on. */
export function votesOf(board: BoardHandle): StoreApi<{ votes: Votes }> {
  const store = provided.get(board) ?? createStore(() => ({ votes: NO_VOTES }))
  provided.set(board, store)
  return store
}

/** What an option shows of a vote; renders again when that changes, and for nothing else. */
export function useVoteMark(option: OptionRef): VoteMark | null {
  const store = votesOf(useBoard())
  const subscribe = useCallback(
    (changed: () => void) => {
      let stop = store.getState().votes.subscribe(changed)
      const stopStore = store.subscribe(({ votes }) => {
        stop()
        stop = votes.subscribe(changed)
        changed()
      })
      return () => {
        stop()
        stopStore()
      }
    },
    [store],
  )
  return useSyncExternalStore(subscribe, () => store.getState().votes.markOf(option))
}
