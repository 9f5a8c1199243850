import type { DeskNote } from '@herringbone/shared/doc/desk.ts'
import type { RoundId } from '@herringbone/shared/model/ids.ts'
import type { PastRound } from '@herringbone/shared/session/round.ts'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BoardHandle } from '../../sync/board-handle.ts'
import type { DeskHandle } from '../../sync/desk-handle.ts'
import { useBoard } from '../../sync/react.tsx'

/** Notes of a round that is over and that are only on this device. */
export interface LeftNotes {
  round: RoundId
  /** Null: the board does not know of this round any more. */
  past: PastRound | null
  notes: DeskNote[]
}

export interface Desks {
  /** Of the round that is under way; null: there is none, or one only looks on. */
  desk: DeskHandle | null
  left: LeftNotes[]
}

const ofBoards = new WeakMap<BoardHandle, StoreApi<Desks>>()

/** A store, not a context: desks are loaded when there is a round, below a surface that is open. */
export function desksOf(board: BoardHandle): StoreApi<Desks> {
  const store = ofBoards.get(board) ?? createStore<Desks>(() => ({ desk: null, left: [] }))
  ofBoards.set(board, store)
  return store
}

export const useDesks = <T>(select: (desks: Desks) => T): T => useStore(desksOf(useBoard()), select)
