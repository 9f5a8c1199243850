import type { StageId } from '@herringbone/shared/model/stage.ts'
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useRef,
  useSyncExternalStore,
} from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { BoardHandle, BoardState, PeersState, StatusState } from './board-handle.ts'
import type { FollowState } from './follow-store.ts'
import type { SessionStoreState } from './session-store.ts'

const BoardContext = createContext<BoardHandle | null>(null)

/** Gives an open board to what is below it; whoever opened the board closes it. */
export function BoardProvider({ board, children }: { board: BoardHandle; children: ReactNode }) {
  return <BoardContext value={board}>{children}</BoardContext>
}

/** The open board; throws outside of a `BoardProvider`. */
export function useBoard(): BoardHandle {
  const board = use(BoardContext)
  if (!board) throw new Error('useBoard needs a BoardProvider above it')
  return board
}

/**
 * Compares what a selector gave with what it gave before; `shallow` from `zustand/shallow` for
 * selectors that make a new list or object. Without one, by identity.
 */
export type IsEqual<T> = (before: T, after: T) => boolean

function useSelected<S, T>(store: StoreApi<S>, select: (state: S) => T, isEqual?: IsEqual<T>): T {
  const last = useRef<{ value: T } | null>(null)
  const read = () => {
    const value = select(store.getState())
    const before = last.current
    if (before && (isEqual ?? Object.is)(before.value, value)) return before.value
    last.current = { value }
    return value
  }
  return useSyncExternalStore(store.subscribe, read, read)
}

/** A part of the board; renders again only when that part has changed. */
export function useBoardState<T>(select: (state: BoardState) => T, isEqual?: IsEqual<T>): T {
  return useSelected(useBoard().store, select, isEqual)
}

export function useStatus<T>(select: (state: StatusState) => T, isEqual?: IsEqual<T>): T {
  return useSelected(useBoard().status, select, isEqual)
}

export function usePeers<T>(select: (state: PeersState) => T, isEqual?: IsEqual<T>): T {
  return useSelected(useBoard().peers, select, isEqual)
}

/** The session; `view` is null until the server has said something. */
export function useSession<T>(select: (state: SessionStoreState) => T, isEqual?: IsEqual<T>): T {
  return useSelected(useBoard().session, select, isEqual)
}

export function useFollow<T>(select: (state: FollowState) => T): T {
  return useStore(useBoard().follow, select)
}

const EditedStageContext = createContext<StageId | undefined>(undefined)

/** What is below changes records of this stage, whichever stage shows it. */
export function EditsOn({ stage, children }: { stage: StageId | undefined; children: ReactNode }) {
  const around = use(EditedStageContext)
  return <EditedStageContext value={stage ?? around}>{children}</EditedStageContext>
}

/**
 * Whether this person may change the board at this moment; renders again when that changes.
 *
 * @param stage As for `BoardHandle.canEdit`; else that of the `EditsOn` above.
 */
export function useCanEdit(stage?: StageId): boolean {
  const board = useBoard()
  const around = use(EditedStageContext)
  const subscribe = useCallback(
    (changed: () => void) => {
      const stores = [board.store, board.status, board.peers, board.session]
      const stops = stores.map((store) => store.subscribe(changed))
      return () => {
        for (const stop of stops) stop()
      }
    },
    [board],
  )
  return useSyncExternalStore(subscribe, () => board.canEdit(stage ?? around))
}
