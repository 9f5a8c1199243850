import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** What a click or a drag on a graph canvas does. */
export type GraphTool = 'select' | 'hand' | 'add'

/**
 * What this tab has selected and opened on the graph canvases of a board. They share it: what is
 * selected in the fishbone is selected in the whys.
 */
export interface GraphView {
  board: BoardId | null
  tool: GraphTool
  /** Ids of nodes and edges. */
  selection: ReadonlySet<string>
  /** Where the keyboard is. */
  focused: string | null
  /** Whose text is being edited in place. */
  editing: string | null
  /** Made a moment ago and never left: goes again if it is left without a text. */
  fresh: string | null
  /** What each surface does not show the inside of. */
  folded: Partial<Record<SurfaceId, ReadonlySet<string>>>
  outlineOpen: boolean
  /** On a phone the outline stands in place of the canvas until asked for. */
  canvasOnPhone: boolean
  cursorsHidden: boolean
  /** Something is pressed or dragged: no panel opens before it is let go of. */
  held: boolean
}

const EMPTY: ReadonlySet<string> = new Set()

const initial: GraphView = {
  board: null,
  tool: 'select',
  selection: EMPTY,
  focused: null,
  editing: null,
  fresh: null,
  folded: {},
  outlineOpen: false,
  canvasOnPhone: false,
  cursorsHidden: false,
  held: false,
}

export const graphView = createStore<GraphView>(() => initial)

export function useGraphView<T>(select: (view: GraphView) => T): T {
  return useStore(graphView, select)
}

/** Starts afresh on another board; on another surface of the same one only editing ends. */
export function openGraphView(board: BoardId): void {
  if (graphView.getState().board === board) {
    graphView.setState({ tool: 'select', editing: null, fresh: null })
  } else graphView.setState({ ...initial, board }, true)
}

/** Selects exactly these; the last one is where the keyboard is. */
export function selectItems(ids: Iterable<string>): void {
  const selection = new Set(ids)
  const focused = [...selection].at(-1)
  graphView.setState({
    selection: selection.size > 0 ? selection : EMPTY,
    ...(focused !== undefined && { focused }),
  })
}

/** Adds one to the selection, or takes it out. */
export function toggleSelected(id: string): void {
  const selection = new Set(graphView.getState().selection)
  if (!selection.delete(id)) selection.add(id)
  graphView.setState({ selection, focused: id })
}

export function clearSelection(): void {
  if (graphView.getState().selection.size > 0) graphView.setState({ selection: EMPTY })
}

/** What a surface does not show the inside of. */
export const foldedOn = ({ folded }: GraphView, surface: SurfaceId): ReadonlySet<string> =>
  folded[surface] ?? EMPTY

/** Folds, or unfolds what is folded. */
export function toggleFolded(surface: SurfaceId, id: string): void {
  const view = graphView.getState()
  const next = new Set(foldedOn(view, surface))
  if (!next.delete(id)) next.add(id)
  graphView.setState({ folded: { ...view.folded, [surface]: next } })
}
