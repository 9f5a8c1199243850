import { type Box, overlaps } from '@herringbone/shared/methods/box.ts'
import type { Offset } from '../moving-elements.ts'
import type { PlaneView } from '../plane.ts'
import type { ThemeColors } from './theme-colors.ts'
import type { GraphNode } from './types.ts'

/** What is shown of the nodes at this moment. */
export interface NodePainting {
  nodes: Iterable<GraphNode>
  view: PlaneView
  seen: Box
  selection: ReadonlySet<string>
  offsetOf: (id: string) => Offset | undefined
  /** Has an element of its own, or is painted elsewhere. */
  isLeftOut: (id: string) => boolean
}

/** From this scale on the lines of a text are worth a stroke each. */
const LINES_FROM = 0.11
/** px: what is smaller is its own outline. */
const ALL_LINE = 2
/** An average letter, in parts of its size. */
const LETTER = 0.52
/** Where a text begins, unless its maker says otherwise. */
export const TEXT_AT = { x: 12, y: 8 }

/** Draws all nodes that have no element: boxes with strokes for lines. */
export function paintNodes(
  context: CanvasRenderingContext2D,
  painting: NodePainting,
  colors: ThemeColors,
): void {
  const { nodes, seen, offsetOf, isLeftOut } = painting
  for (const node of nodes) {
    const offset = offsetOf(node.id)
    const at = offset ? movedBy(node, offset) : node
    if (overlaps(at, seen) && !isLeftOut(node.id)) paintNode(context, at, painting, colors)
  }
}

/** What is painted of a node. */
type Painted = Pick<GraphNode, 'id' | 'x' | 'y' | 'width' | 'height' | 'paint' | 'text'>

/** Part by part: a label is made when it is asked for, and thousands may move. */
const movedBy = ({ id, x, y, width, height, paint, text }: GraphNode, by: Offset): Painted => ({
  id,
  x: x + by.dx,
  y: y + by.dy,
  width,
  height,
  paint,
  text,
})

function paintNode(
  context: CanvasRenderingContext2D,
  node: Painted,
  { view: { x, y, zoom }, selection }: NodePainting,
  colors: ThemeColors,
): void {
  const [left, top] = [(node.x - x) * zoom, (node.y - y) * zoom]
  const [width, height] = [node.width * zoom, node.height * zoom]
  const { paint, text } = node
  const isSelected = selection.has(node.id)
  if (Math.min(width, height) < ALL_LINE) {
    context.fillStyle = colors.of(isSelected ? '--hb-brand' : (paint.line ?? paint.fill))
    context.fillRect(left - 0.5, top - 0.5, width + 1, height + 1)
    return
  }
  context.fillStyle = colors.of(paint.fill)
  context.fillRect(left, top, width, height)
  if (isSelected || paint.line) {
    context.strokeStyle = colors.of(isSelected ? '--hb-brand' : (paint.line ?? '--hb-line-strong'))
    context.lineWidth = isSelected ? 2 : 1
    context.strokeRect(left, top, width, height)
  }
  if (zoom < LINES_FROM) return
  const [inX, inY] = [(text.x ?? TEXT_AT.x) * zoom, (text.y ?? TEXT_AT.y) * zoom]
  const step = text.line * zoom
  context.fillStyle = colors.of(paint.ink)
  context.globalAlpha = 0.55
  text.lines.forEach((line, index) => {
    const long = Math.min(width - 2 * inX, line.length * LETTER * text.font * zoom)
    if (long > 0) context.fillRect(left + inX, top + inY + step * (index + 0.3), long, step * 0.36)
  })
  context.globalAlpha = 1
}
