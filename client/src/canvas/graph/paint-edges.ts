import { type Box, grown } from '@herringbone/shared/methods/box.ts'
import type { PlaneView } from '../plane.ts'
import { visitSeen } from './clip-path.ts'
import type { ThemeColors } from './theme-colors.ts'
import type { CssVar, GraphEdge } from './types.ts'

/** What is shown of the edges at this moment. */
export interface EdgePainting {
  /** Calls back with each that may be in view, in the order in which they are drawn. */
  visit: (seen: Box, found: (edge: GraphEdge) => void) => void
  view: PlaneView
  seen: Box
  selection: ReadonlySet<string>
  pathOf: (edge: GraphEdge) => readonly number[]
}

/** px: a line that is thinner cannot be seen on a screen of today. */
const THINNEST = 0.75
/**
 * So many lines of one kind are drawn a pixel thin where they would be up to two: without a GPU,
 * 5,000 short lines of a pixel take 4 ms, and 57 ms as soon as they are wider. Nor are they dashed.
 */
const MANY = 300
const THIN_UP_TO = 2
/** px: a curve that is smaller on the screen is as good as a line; of many, a larger one too. */
const CURVED_FROM = { few: 14, many: 40 }
/** px: what is shorter is drawn with what follows. */
const LEAST_PIECE = 0.7
/** Units of the plane. */
const DASH = [7, 6]
const HEAD = { length: 10, half: 4.5 }
/** px around what is seen in which a line may still reach into it. */
const RIM = 12
/** px around a line that is selected. */
const HALO = 3

interface Style {
  color: CssVar
  width: number
  dashed: boolean
  edges: SeenEdge[]
  /** Eight numbers for each piece that is seen; one array, since there are tens of thousands. */
  pieces: number[]
}

interface SeenEdge {
  edge: GraphEdge
  path: readonly number[]
  /** Where its pieces begin and end among those of its style. */
  from: number
  to: number
}

/** Draws the edges that are in view, those that look alike in one stroke. */
export function paintEdges(
  context: CanvasRenderingContext2D,
  painting: EdgePainting,
  colors: ThemeColors,
): void {
  const { view, selection } = painting
  context.lineJoin = 'round'
  for (const { color, width, dashed, edges, pieces } of inStyles(painting)) {
    const isMany = edges.length > MANY
    const drawn = Math.max(THINNEST, width * view.zoom)
    const shown = isMany && drawn < THIN_UP_TO ? Math.min(1, drawn) : drawn
    const chosen = edges.filter(({ edge }) => selection.has(edge.id))
    if (chosen.length > 0) {
      context.setLineDash([])
      context.strokeStyle = colors.of('--hb-brand-line')
      context.lineWidth = shown + 2 * HALO
      context.lineCap = 'round'
      stroke(context, chosen, pieces, view)
    }
    const isDashed = dashed && !isMany
    // Round ends of thousands of dashes are half of the work, and cannot be seen.
    context.lineCap = isDashed ? 'butt' : 'round'
    context.strokeStyle = colors.of(color)
    context.lineWidth = shown
    context.setLineDash(isDashed ? DASH.map((part) => part * view.zoom) : [])
    stroke(context, edges, pieces, view)
    context.fillStyle = colors.of(color)
    paintHeads(context, edges, view)
  }
  context.setLineDash([])
}

function inStyles({ visit, view, pathOf, ...painting }: EdgePainting): Iterable<Style> {
  // What is at the rim is as wide as its line.
  const seen = grown(painting.seen, RIM / view.zoom)
  const styles = new Map<string, Style>()
  visit(seen, (edge) => {
    const { color, width, dashed = false } = edge
    const key = `${color} ${width} ${dashed}`
    let style = styles.get(key)
    if (!style) {
      style = { color, width, dashed, edges: [], pieces: [] }
      styles.set(key, style)
    }
    const { pieces, edges } = style
    const [path, from] = [pathOf(edge), pieces.length]
    visitSeen(path, seen, (...piece) => void pieces.push(...piece))
    if (pieces.length > from) edges.push({ edge, path, from, to: pieces.length })
  })
  return styles.values()
}

function stroke(
  context: CanvasRenderingContext2D,
  edges: readonly SeenEdge[],
  pieces: readonly number[],
  { x, y, zoom }: PlaneView,
): void {
  const curvedFrom = edges.length > MANY ? CURVED_FROM.many : CURVED_FROM.few
  context.beginPath()
  for (const { from, to } of edges) {
    let [penX, penY, endX, endY] = [Number.NaN, Number.NaN, Number.NaN, Number.NaN]
    for (let at = from; at < to; at += 8) {
      const px = (place: number) => ((pieces[at + place] as number) - x) * zoom // eight for each
      const py = (place: number) => ((pieces[at + place] as number) - y) * zoom
      const [x0, y0, x1, y1] = [px(0), py(1), px(6), py(7)]
      // One that goes on where the last has ended is joined to it.
      if (x0 !== endX || y0 !== endY) {
        context.moveTo(x0, y0)
        penX = x0
        penY = y0
      }
      endX = x1
      endY = y1
      const reach = Math.max(Math.abs(x1 - penX), Math.abs(y1 - penY))
      // Far away a line is made of pieces that are less than a pixel long.
      if (reach < LEAST_PIECE && at + 8 < to) continue
      penX = x1
      penY = y1
      if (reach < curvedFrom) context.lineTo(x1, y1)
      else context.bezierCurveTo(px(2), py(3), px(4), py(5), x1, y1)
    }
  }
  context.stroke()
}

/** Heads at the ends of those that have one, in one filling. */
function paintHeads(
  context: CanvasRenderingContext2D,
  edges: readonly SeenEdge[],
  { x, y, zoom }: PlaneView,
): void {
  // Where they would be three pixels long they are left out: they are noise there.
  const heads = HEAD.length * zoom < 3 ? [] : edges.filter(({ edge }) => edge.arrow)
  if (heads.length === 0) return
  context.beginPath()
  for (const { path } of heads) {
    const [endX = 0, endY = 0] = path.slice(-2)
    const angle = directionAt(path)
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    const corner = (side: number) => [
      endX - cos * HEAD.length - sin * side * HEAD.half,
      endY - sin * HEAD.length + cos * side * HEAD.half,
    ]
    const corners = [[endX, endY], corner(1), corner(-1)]
    corners.forEach(([cornerX = 0, cornerY = 0], index) => {
      const [left, top] = [(cornerX - x) * zoom, (cornerY - y) * zoom]
      if (index === 0) context.moveTo(left, top)
      else context.lineTo(left, top)
    })
    context.closePath()
  }
  context.fill()
}

/** Where a path is heading at its end: from the last point that is not the end itself. */
function directionAt(path: readonly number[]): number {
  const [endX = 0, endY = 0] = path.slice(-2)
  for (let at = path.length - 4; at >= 0; at -= 2) {
    const [dx, dy] = [endX - (path[at] ?? 0), endY - (path[at + 1] ?? 0)]
    if (Math.abs(dx) + Math.abs(dy) > 0.01) return Math.atan2(dy, dx)
  }
  return 0
}
