import type { MountWindow } from '../mount-window.ts'
import type { GraphCanvas } from './graph-canvas.ts'
import { graphView } from './graph-view.ts'
import type { GraphLists } from './graph-window.ts'
import { createMovingParts, type MovingParts } from './moving-parts.ts'
import { type EdgePainting, paintEdges } from './paint-edges.ts'
import { paintNodes } from './paint-nodes.ts'
import { createSheet, type Draw, resize } from './sheet.ts'
import { createThemeColors } from './theme-colors.ts'

export interface WorldPainter {
  paint(): void
  /** The theme has changed. */
  forget(): void
}

/** Paints what has no element: what stands still on one canvas, and what moves on one over it. */
export function createWorldPainter(
  canvas: GraphCanvas,
  mounting: MountWindow<GraphLists>,
  { still, live }: { still: HTMLCanvasElement; live: HTMLCanvasElement },
): WorldPainter {
  const { plane, scene, elements, edges, glide } = canvas
  const { pathOf } = glide
  const { offsetOf } = elements
  const colors = createThemeColors(still)
  const sheet = createSheet(still)
  const over = live.getContext('2d')
  const movingParts = createMovingParts(canvas)
  let shown: readonly unknown[] = []

  /** Drawn again only when something of it has changed, or when the view has left it. */
  const paintStill = (moving: MovingParts, isOverview: boolean) => {
    const { nodes } = scene.getState()
    const { selection } = graphView.getState()
    const now = [
      scene.getState().edges,
      isOverview && nodes,
      moving,
      isOverview || hasEdge(selection, nodes) ? selection : null,
    ]
    if (now.some((part, at) => part !== shown[at])) sheet.forget()
    shown = now
    const draw: Draw = (context, view, seen) => {
      const visit: EdgePainting['visit'] = (box, found) =>
        edges.visit(box, (edge) => {
          if (!moving.edges.has(edge)) found(edge)
        })
      paintEdges(context, { visit, view, seen, selection, pathOf }, colors)
      if (!isOverview) return
      const isLeftOut = (id: string) => moving.nodes.has(id)
      const painting = { nodes: nodes.values(), view, seen, selection, offsetOf, isLeftOut }
      paintNodes(context, painting, colors)
    }
    sheet.show(plane.view.getState(), draw, mounting.isMoving())
    // where benchmarks and tests see that there is something
    still.dataset.painted = String(nodes.size)
  }
  /** Drawn on each frame, and hidden while there is nothing. */
  const paintLive = (moving: MovingParts, isOverview: boolean) => {
    const isBare = !isOverview && !mounting.mounted.getState().nodes.every(elements.has)
    const hasNodes = isBare || (isOverview && moving.nodes.size > 0)
    live.hidden = !hasNodes && moving.edges.size === 0
    if (live.hidden || !over) return
    const [view, seen] = [plane.view.getState(), plane.seen()]
    const { selection } = graphView.getState()
    const ratio = window.devicePixelRatio || 1
    resize(live, view.width, view.height, ratio)
    over.setTransform(ratio, 0, 0, ratio, 0, 0)
    over.clearRect(0, 0, view.width, view.height)
    const visit: EdgePainting['visit'] = (_, found) => moving.edges.forEach(found)
    paintEdges(over, { visit, view, seen, selection, pathOf }, colors)
    if (!hasNodes) return
    const nodes = scene.getState().nodes.values()
    const isLeftOut = isOverview ? (id: string) => !moving.nodes.has(id) : elements.has
    paintNodes(over, { nodes, view, seen, selection, offsetOf, isLeftOut }, colors)
  }
  return {
    paint() {
      const { isOverview } = mounting.mounted.getState()
      const moving = movingParts()
      paintStill(moving, isOverview)
      paintLive(moving, isOverview)
    },
    forget() {
      colors.forget()
      sheet.forget()
    },
  }
}

/** Edges have no element that could show that they are selected. */
function hasEdge(selection: ReadonlySet<string>, nodes: ReadonlyMap<string, unknown>): boolean {
  for (const id of selection) if (!nodes.has(id)) return true
  return false
}
