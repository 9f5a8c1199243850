import { ZOOM_STEP } from '../plane.ts'
import type { GraphCommand } from './commands.ts'
import { clearSelection, graphView, selectItems, toggleFolded } from './graph-view.ts'
import type { GraphHandle } from './spec.ts'
import { type Direction, nearestNode } from './travel.ts'

/** px of a pan by key, while nothing is selected. */
const PAN_STEP = 80

/** Meant for what is selected: with the focus on the canvas itself they are not the surface's. */
const ON_ITEM: ReadonlySet<GraphCommand> = new Set<GraphCommand>(['tab', 'backTab'])

/** To the next or previous in reading order; false at the ends, where the focus may leave. */
function step(canvas: GraphHandle, by: 1 | -1): boolean {
  const order = [...canvas.scene.getState().nodes.keys()]
  const { focused } = graphView.getState()
  const at = focused === null ? -1 : order.indexOf(focused)
  const next = order[at + by]
  if (next === undefined) return false
  canvas.goTo(next)
  return true
}

/** Into the canvas: to where the keyboard was, else to the first. */
function enter(canvas: GraphHandle): boolean {
  const { nodes } = canvas.scene.getState()
  const { focused } = graphView.getState()
  const [first] = nodes.keys()
  const id = focused !== null && nodes.has(focused) ? focused : first
  if (id === undefined) return false
  graphView.setState({ focused: null }) // so that it takes the focus even if it was there
  canvas.goTo(id)
  return true
}

/** The one that a key is about: the only one selected, else where the keyboard is. */
function currentItem(): string | undefined {
  const { selection, focused } = graphView.getState()
  if (selection.size === 1) return [...selection][0]
  return focused !== null && selection.has(focused) ? focused : undefined
}

/**
 * Does what a key or a tool asked for, after the surface has been asked; false when it meant
 * nothing here and now. `onItem`: the focus is on a node.
 */
export function runCommand(canvas: GraphHandle, command: GraphCommand, onItem: boolean): boolean {
  const { board, plane, spec } = canvas
  const { tool, selection, outlineOpen } = graphView.getState()
  const canEdit = board.canEdit()
  const current = currentItem()
  const isForSurface = onItem || !ON_ITEM.has(command)
  if (command === 'edit' && !onItem && current === undefined) return enter(canvas)
  if (isForSurface && spec.onCommand?.(canvas, command)) return true

  const travel = (direction: Direction, x: number, y: number) => () => {
    if (current === undefined) return plane.panBy(x * PAN_STEP, y * PAN_STEP)
    const next = nearestNode(canvas.scene.getState(), current, direction)
    if (next !== undefined) canvas.goTo(next)
  }
  const fit = (ids?: Iterable<string>) => {
    const around = canvas.bounds(ids)
    if (around) plane.fit(around)
  }
  const goToEnd = (at: 0 | -1) => () => {
    const id = [...canvas.scene.getState().nodes.keys()].at(at)
    if (id !== undefined) canvas.goTo(id)
  }
  const run: Record<string, () => unknown> = {
    select: () => graphView.setState({ tool: 'select' }),
    hand: () => graphView.setState({ tool: 'hand' }),
    add: () => canEdit && spec.addAt !== undefined && graphView.setState({ tool: 'add' }),
    edit: () => {
      if (current === undefined || !spec.textOf?.(canvas, current)) return false
      canvas.edit(current)
    },
    all: () => selectItems(canvas.scene.getState().nodes.keys()),
    clear: () => {
      if (tool !== 'select') graphView.setState({ tool: 'select' })
      else if (selection.size > 0) clearSelection()
      else return false
    },
    left: travel('left', -1, 0),
    right: travel('right', 1, 0),
    up: travel('up', 0, -1),
    down: travel('down', 0, 1),
    first: goToEnd(0),
    last: goToEnd(-1),
    tab: () => onItem && step(canvas, 1),
    backTab: () => onItem && step(canvas, -1),
    fold: () => current !== undefined && toggleFolded(spec.surface, current),
    fit: () => fit(),
    fitSelection: () => fit(selection),
    full: () => plane.zoomTo(1),
    zoomIn: () => plane.zoomTo(plane.view.getState().zoom * ZOOM_STEP),
    zoomOut: () => plane.zoomTo(plane.view.getState().zoom / ZOOM_STEP),
    list: () => graphView.setState({ outlineOpen: !outlineOpen, canvasOnPhone: false }),
  }
  const act = run[command]
  return act !== undefined && act() !== false
}
