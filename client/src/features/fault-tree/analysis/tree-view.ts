import type { ActionId, BoardId, TreeNodeId } from '@herringbone/shared/model/ids.ts'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

export type PanelTab = 'item' | 'analysis' | 'what-if'

/** What this tab looks at of the fault tree; what is selected is in canvas/graph/graph-view. */
export interface TreeView {
  board: BoardId | null
  panelOpen: boolean
  tab: PanelTab
  /** It was chosen, and stays when something else is selected. */
  pinned: boolean
  /** List no cut sets with more events; null: all. */
  maxOrder: number | null
  /** The table of importance has been asked for. */
  importance: boolean
  /** Actions that are switched on, here and for nobody else. */
  on: ReadonlySet<ActionId>
  /** Events of the cut set that is pointed at. */
  pointed: ReadonlySet<TreeNodeId>
  importOpen: boolean
}

const NOTHING: ReadonlySet<never> = new Set()

const initial: TreeView = {
  board: null,
  panelOpen: true,
  tab: 'analysis',
  pinned: false,
  maxOrder: null,
  importance: false,
  on: NOTHING,
  pointed: NOTHING,
  importOpen: false,
}

export const treeView = createStore<TreeView>(() => initial)

export function useTreeView<T>(select: (view: TreeView) => T): T {
  return useStore(treeView, select)
}

/** Starts afresh on another board. */
export function openTreeView(board: BoardId): void {
  if (treeView.getState().board === board) return
  // on a phone it would cover the list
  const panelOpen = !window.matchMedia('(width < 640px)').matches
  treeView.setState({ ...initial, board, panelOpen }, true)
}

export function pointAt(events: Iterable<TreeNodeId>): void {
  const pointed = new Set(events)
  treeView.setState({ pointed: pointed.size > 0 ? pointed : NOTHING })
}

/** Shows this side of the panel; the analysis and the "what if" stay whatever is selected then. */
export function showTab(tab: PanelTab): void {
  treeView.setState({ tab, pinned: tab !== 'item', panelOpen: true })
}

export function switchAction(id: ActionId, isOn: boolean): void {
  const on = new Set(treeView.getState().on)
  if (isOn) on.add(id)
  else on.delete(id)
  treeView.setState({ on })
}
