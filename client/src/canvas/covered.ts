/** px at the edges of a canvas that something else covers. */
export interface Insets {
  top: number
  right: number
  bottom: number
  left: number
}

export const NOTHING_COVERED: Insets = { top: 0, right: 0, bottom: 0, left: 0 }

type Edges = Pick<DOMRect, 'top' | 'right' | 'bottom' | 'left'>

/** What floats over a canvas and stays there: the bar of the session, open panels. */
const PANELS = '[data-covers], [data-inspector]'
/** Left between a panel and what a fit shows. */
const GAP = 16
/** A panel that takes more of a canvas stands in its place, as on a phone. */
const MOST_OF_EDGE = 0.5

/** What panels cover of a canvas on the page. */
export function coveredOf(canvas: Element): Insets {
  const panels = [...document.querySelectorAll(PANELS)]
  return coveredBy(
    canvas.getBoundingClientRect(),
    panels.map((panel) => panel.getBoundingClientRect()),
  )
}

/** Each panel costs the strip at one edge: the one that leaves the most of the canvas. */
export function coveredBy(canvas: Edges, panels: readonly Edges[]): Insets {
  const covered = { ...NOTHING_COVERED }
  const [width, height] = [canvas.right - canvas.left, canvas.bottom - canvas.top]
  for (const panel of panels) {
    const beside = panel.left >= canvas.right || panel.right <= canvas.left
    if (beside || panel.top >= canvas.bottom || panel.bottom <= canvas.top) continue
    const strips = [
      { edge: 'top', depth: panel.bottom - canvas.top, size: height },
      { edge: 'right', depth: canvas.right - panel.left, size: width },
      { edge: 'bottom', depth: canvas.bottom - panel.top, size: height },
      { edge: 'left', depth: panel.right - canvas.left, size: width },
    ] as const
    const least = strips.reduce((a, b) => (b.depth / b.size < a.depth / a.size ? b : a))
    if (least.depth > least.size * MOST_OF_EDGE) continue
    covered[least.edge] = Math.max(covered[least.edge], least.depth + GAP)
  }
  return covered
}
