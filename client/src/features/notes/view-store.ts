import type { BoardId, ClusterId, NoteId } from '@herringbone/shared/model/ids.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** What a click or a drag on the canvas does. */
export type Tool = 'select' | 'hand' | 'add' | 'lasso'

/** What can be selected. Ids are unique over both kinds. */
export type ItemId = NoteId | ClusterId

/** What this tab has selected and opened on the notes of a stage. */
export interface NotesView {
  board: BoardId | null
  stage: StageId | null
  tool: Tool
  selection: ReadonlySet<ItemId>
  /** Whose text or title is being edited on the canvas. */
  editing: ItemId | null
  /** Made a moment ago and never left: goes again if it is left without a text. */
  fresh: ItemId | null
  /** Where the keyboard is. */
  focused: ItemId | null
  outlineOpen: boolean
  outcomesOpen: boolean
  /** On a phone the outline stands in place of the canvas until asked for. */
  canvasOnPhone: boolean
  cursorsHidden: boolean
}

const EMPTY: ReadonlySet<ItemId> = new Set()

const initial: NotesView = {
  board: null,
  stage: null,
  tool: 'select',
  selection: EMPTY,
  editing: null,
  fresh: null,
  focused: null,
  outlineOpen: false,
  outcomesOpen: false,
  canvasOnPhone: false,
  cursorsHidden: false,
}

export const viewStore = createStore<NotesView>(() => initial)

export function useNotesView<T>(select: (view: NotesView) => T): T {
  return useStore(viewStore, select)
}

/** Starts afresh on another board; on another stage of the same board panels stay as they are. */
export function openView(board: BoardId, stage: StageId): void {
  const before = viewStore.getState()
  if (before.board !== board) viewStore.setState({ ...initial, board, stage }, true)
  else if (before.stage !== stage) {
    const { selection, editing, fresh, focused, tool } = initial
    viewStore.setState({ stage, selection, editing, fresh, focused, tool })
  }
}

/** Selects exactly these; the last one is where the keyboard is. */
export function select(ids: Iterable<ItemId>): void {
  const selection = new Set(ids)
  const focused = [...selection].at(-1)
  viewStore.setState({
    selection: selection.size > 0 ? selection : EMPTY,
    ...(focused !== undefined && { focused }),
  })
}

/** Adds one to the selection, or takes it out. */
export function toggleSelected(id: ItemId): void {
  const selection = new Set(viewStore.getState().selection)
  if (!selection.delete(id)) selection.add(id)
  viewStore.setState({ selection, focused: id })
}

export function clearSelection(): void {
  if (viewStore.getState().selection.size > 0) viewStore.setState({ selection: EMPTY })
}
