import { type Box, grown } from '@herringbone/shared/methods/box.ts'
import type { PlaneView } from '../plane.ts'
import { type Piece, visitSeen } from './clip-path.ts'
import type { EdgeIndex } from './edge-index.ts'
import type { ThemeColors } from './theme-colors.ts'
import type { CssVar, GraphEdge } from './types.ts'

/** What is shown of the edges at this moment. */
export interface EdgePainting {
  edges: EdgeIndex
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
  edges: { edge: GraphEdge; path: readonly number[]; pieces: readonly Piece[] }[]
}

/** Draws the edges that are in view, those that look alike in one stroke. */
export function paintEdges(
  context: CanvasRenderingContext2D,
  painting: EdgePainting,
  colors: ThemeColors,
): void {
  const { view, selection } = painting
  const styles = inStyles(painting)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const { color, width, dashed, edges } of styles) {
    const isMany = edges.length > MANY
    const drawn = Math.max(THINNEST, width * view.zoom)
    const shown = isMany && drawn < THIN_UP_TO ? Math.min(1, drawn) : drawn
    const chosen = edges.filter(({ edge }) => selection.has(edge.id))
    if (chosen.length > 0) {
      context.setLineDash([])
      context.strokeStyle = colors.of('--hb-brand-line')
      context.lineWidth = shown + 2 * HALO
      stroke(context, chosen, view)
    }
    context.strokeStyle = colors.of(color)
    context.lineWidth = shown
    context.setLineDash(dashed && !isMany ? DASH.map((part) => part * view.zoom) : [])
    stroke(context, edges, view)
    context.fillStyle = colors.of(color)
    paintHeads(context, edges, view)
  }
  context.setLineDash([])
}

/** While the view stands still, lines that have not moved need not be cut again. */
let lastCut: { view: PlaneView; pieces: WeakMap<readonly number[], readonly Piece[]> } | undefined

function piecesOf(path: readonly number[], view: PlaneView, seen: Box): readonly Piece[] {
  if (lastCut?.view !== view) lastCut = { view, pieces: new WeakMap() }
  const known = lastCut.pieces.get(path)
  if (known) return known
  const pieces: Piece[] = []
  visitSeen(path, seen, (piece) => pieces.push(piece))
  lastCut.pieces.set(path, pieces)
  return pieces
}

function inStyles({ edges, view, pathOf, ...painting }: EdgePainting): Iterable<Style> {
  // What is at the rim is as wide as its line.
  const seen = grown(painting.seen, RIM / view.zoom)
  const styles = new Map<string, Style>()
  edges.visit(seen, (edge) => {
    const path = pathOf(edge)
    const pieces = piecesOf(path, view, seen)
    if (pieces.length === 0) return
    const { color, width, dashed = false } = edge
    const key = `${color} ${width} ${dashed}`
    const style = styles.get(key) ?? { color, width, dashed, edges: [] }
    style.edges.push({ edge, path, pieces })
    styles.set(key, style)
  })
  return styles.values()
}

function stroke(
  context: CanvasRenderingContext2D,
  edges: Style['edges'],
  { x, y, zoom }: PlaneView,
): void {
  const curvedFrom = (edges.length > MANY ? CURVED_FROM.many : CURVED_FROM.few) / zoom
  let [endX, endY] = [Number.NaN, Number.NaN]
  const draw = ([x0, y0, ax, ay, bx, by, x1, y1]: Piece) => {
    // One that goes on where the last has ended is joined to it.
    if (x0 !== endX || y0 !== endY) context.moveTo((x0 - x) * zoom, (y0 - y) * zoom)
    endX = x1
    endY = y1
    const [right, bottom] = [(x1 - x) * zoom, (y1 - y) * zoom]
    if (Math.abs(x1 - x0) < curvedFrom && Math.abs(y1 - y0) < curvedFrom) {
      context.lineTo(right, bottom)
      return
    }
    const [outX, outY] = [(ax - x) * zoom, (ay - y) * zoom]
    context.bezierCurveTo(outX, outY, (bx - x) * zoom, (by - y) * zoom, right, bottom)
  }
  context.beginPath()
  for (const { pieces } of edges) {
    endX = Number.NaN
    for (const piece of pieces) draw(piece)
  }
  context.stroke()
}

/** Heads at the ends of those that have one, in one filling. */
function paintHeads(
  context: CanvasRenderingContext2D,
  edges: Style['edges'],
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
