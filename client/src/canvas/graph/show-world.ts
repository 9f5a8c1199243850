import type { MountWindow } from '../mount-window.ts'
import { onThemeChange } from '../on-theme-change.ts'
import type { GraphCanvas } from './graph-canvas.ts'
import { graphView } from './graph-view.ts'
import type { GraphLists } from './graph-window.ts'
import { createWorldPainter } from './paint-world.ts'

interface Layers {
  /** What stands still; and over it what moves, and what is soon to have an element. */
  still: HTMLCanvasElement
  live: HTMLCanvasElement
  below: HTMLElement
  above: HTMLElement
}

/** Moves the elements and paints the rest, once per frame in which something has changed. */
export function showWorld(
  canvas: GraphCanvas,
  mounting: MountWindow<GraphLists>,
  { still, live, below, above }: Layers,
): () => void {
  const { plane, scene, elements } = canvas
  const painter = createWorldPainter(canvas, mounting, { still, live })
  let frame = 0

  const apply = () => {
    frame = 0
    const { x, y, zoom } = plane.view.getState()
    const { isOverview } = mounting.mounted.getState()
    const transform = `scale(${zoom}) translate(${-x}px, ${-y}px)`
    above.style.transform = transform
    below.style.transform = transform
    above.toggleAttribute('data-hidden', isOverview)
    above.toggleAttribute('data-moving', mounting.isMoving())
    painter.paint()
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
      painter.forget()
      soon()
    }),
  ]
  apply()
  return () => {
    cancelAnimationFrame(frame)
    for (const stop of stops) stop()
  }
}
