import type { BoardId, EventId } from '@herringbone/shared/model/ids.ts'
import type { Milestone } from '@herringbone/shared/model/milestone.ts'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** What a click on the surface does. `flag` marks the event that is clicked as the milestone. */
export type Tool = 'select' | 'hand' | 'add' | 'flag'

/** A stretch of time, UTC ms. */
export interface Span {
  from: number
  to: number
}

/**
 * What this tab has selected and opened on the timeline. Where it looks at is in viewport-store.ts,
 * apart from this, because that changes with every frame of a pan.
 */
export interface TimelineView {
  board: BoardId | null
  tool: Tool
  /** The milestone that the flag tool gives. */
  flag: Milestone
  selection: ReadonlySet<EventId>
  /** Whose text is being edited on its card. */
  editing: EventId | null
  /** Made a moment ago and never left: goes again if it is left without a text. */
  fresh: EventId | null
  /** The card that the keyboard is at. */
  focused: EventId | null
  /** Quiet stretches that touch one of these are shown in full. */
  unfolded: readonly Span[]
  foldQuiet: boolean
  listOpen: boolean
  /** On a phone the list stands in place of the canvas until asked for. */
  canvasOnPhone: boolean
  /** Closed by hand; the next selection opens it again. */
  inspectorClosed: boolean
  cursorsHidden: boolean
}

const EMPTY: ReadonlySet<EventId> = new Set()

const initial: TimelineView = {
  board: null,
  tool: 'select',
  flag: 'impact-started',
  selection: EMPTY,
  editing: null,
  fresh: null,
  focused: null,
  unfolded: [],
  foldQuiet: true,
  listOpen: false,
  canvasOnPhone: false,
  inspectorClosed: false,
  cursorsHidden: false,
}

export const viewStore = createStore<TimelineView>(() => initial)

export function useTimelineView<T>(select: (view: TimelineView) => T): T {
  return useStore(viewStore, select)
}

/** Starts afresh when another board than before is shown. */
export function openView(board: BoardId): void {
  if (viewStore.getState().board !== board) viewStore.setState({ ...initial, board }, true)
}

/** Selects exactly these; the last one is where the keyboard is. */
export function select(ids: Iterable<EventId>): void {
  const selection = new Set(ids)
  const focused = [...selection].at(-1)
  viewStore.setState({
    selection: selection.size > 0 ? selection : EMPTY,
    inspectorClosed: false,
    ...(focused !== undefined && { focused }),
  })
}

/** Adds one to the selection, or takes it out. */
export function toggleSelected(id: EventId): void {
  const selection = new Set(viewStore.getState().selection)
  if (!selection.delete(id)) selection.add(id)
  viewStore.setState({ selection, focused: id, inspectorClosed: false })
}

export function clearSelection(): void {
  if (viewStore.getState().selection.size > 0) viewStore.setState({ selection: EMPTY })
}
