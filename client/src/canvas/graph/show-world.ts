import type { MountWindow } from '../mount-window.ts'
import { onThemeChange } from '../on-theme-change.ts'
import type { GraphCanvas } from './graph-canvas.ts'
import { graphView } from './graph-view.ts'
import type { GraphLists } from './graph-window.ts'
import { paintEdges } from './paint-edges.ts'
import { paintNodes } from './paint-nodes.ts'
import { createThemeColors } from './theme-colors.ts'

interface Layers {
  paper: HTMLCanvasElement
  below: HTMLElement
  above: HTMLElement
}

/** Moves the elements and paints the rest, once per frame in which something has changed. */
export function showWorld(
  canvas: GraphCanvas,
  mounting: MountWindow<GraphLists>,
  { paper, below, above }: Layers,
): () => void {
  const { plane, scene, elements, edges, glide } = canvas
  const context = paper.getContext('2d')
  const colors = createThemeColors(paper)
  let frame = 0

  const paint = (isOverview: boolean) => {
    if (!context) return
    const view = plane.view.getState()
    const ratio = window.devicePixelRatio || 1
    const [width, height] = [Math.round(view.width * ratio), Math.round(view.height * ratio)]
    if (paper.width !== width || paper.height !== height) {
      paper.width = width
      paper.height = height
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, view.width, view.height)
    const seen = plane.seen()
    const { selection } = graphView.getState()
    paintEdges(context, { edges, view, seen, selection, pathOf: glide.pathOf }, colors)
    const { nodes } = scene.getState()
    const mounted = mounting.mounted.getState().nodes
    if (isOverview || !mounted.every(elements.has)) {
      const isMounted = isOverview ? () => false : elements.has
      const { offsetOf } = elements
      paintNodes(
        context,
        { nodes: nodes.values(), view, seen, selection, offsetOf, isMounted },
        colors,
      )
    }
    // where benchmarks and tests see that there is something
    paper.dataset.painted = String(nodes.size)
  }
  const apply = () => {
    frame = 0
    const { x, y, zoom } = plane.view.getState()
    const { isOverview } = mounting.mounted.getState()
    const transform = `scale(${zoom}) translate(${-x}px, ${-y}px)`
    above.style.transform = transform
    below.style.transform = transform
    above.toggleAttribute('data-hidden', isOverview)
    above.toggleAttribute('data-moving', mounting.isMoving())
    paint(isOverview)
  }
  const soon = () => {
    frame ||= requestAnimationFrame(apply)
  }
  const stops = [
    mounting.connect(soon),
    mounting.mounted.subscribe(soon),
    plane.view.subscribe(soon),
    scene.subscribe(soon),
    elements.onChange(soon),
    elements.onShift(soon),
    graphView.subscribe((now, before) => {
      if (now.selection !== before.selection) soon()
    }),
    onThemeChange(() => {
      colors.forget()
      soon()
    }),
  ]
  apply()
  return () => {
    cancelAnimationFrame(frame)
    for (const stop of stops) stop()
  }
}
