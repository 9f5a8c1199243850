import {
  BASELINE,
  FRAME_OPACITY,
  type NotesPicture,
  PICTURE_COLORS,
  pictureBounds,
} from '@herringbone/shared/interchange/write-notes-svg.ts'
import { NOTE_PADDING } from '@herringbone/shared/methods/fit-note.ts'
import { CLUSTER_HEAD } from '@herringbone/shared/methods/notes-layout.ts'
import { fontOf } from '../../../canvas/measure-text.ts'

/** Twice as many pixels as units, for paper and dense screens, as long as browsers can make them. */
const SHARP = 2
const MOST_SIDE = 12_000
const MOST_PIXELS = 80_000_000

/** Pixels per unit for a picture of that size. */
export function pictureScale(width: number, height: number): number {
  const side = MOST_SIDE / Math.max(width, height)
  return Math.min(SHARP, side, Math.sqrt(MOST_PIXELS / (width * height)))
}

/** Draws the picture; in the page's own font, which an SVG in an image could not use. */
export function paintPicture(picture: NotesPicture): HTMLCanvasElement | undefined {
  const bounds = pictureBounds(picture)
  const scale = pictureScale(bounds.width, bounds.height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(bounds.width * scale)
  canvas.height = Math.ceil(bounds.height * scale)
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.setTransform(scale, 0, 0, scale, -bounds.x * scale, -bounds.y * scale)
  context.fillStyle = PICTURE_COLORS.page
  context.fillRect(bounds.x, bounds.y, bounds.width, bounds.height)
  for (const cluster of picture.clusters) paintCluster(context, cluster)
  for (const note of picture.notes.toSorted((a, b) => a.y - b.y)) paintNote(context, note)
  return canvas
}

function rounded(
  context: CanvasRenderingContext2D,
  [x, y, width, height]: [number, number, number, number],
  radius: number,
): void {
  context.beginPath()
  context.roundRect(x, y, width, height, radius)
}

function paintCluster(
  context: CanvasRenderingContext2D,
  { x, y, width, height, title, color, dots }: NotesPicture['clusters'][number],
): void {
  rounded(context, [x, y, width, height], 14)
  context.globalAlpha = FRAME_OPACITY
  context.fillStyle = PICTURE_COLORS.paper[color]
  context.fill()
  context.globalAlpha = 1
  context.strokeStyle = PICTURE_COLORS.line
  context.lineWidth = 1.5
  context.stroke()
  context.fillStyle = PICTURE_COLORS.ink
  context.font = fontOf(15, 600)
  context.fillText(title, x + 16, y + CLUSTER_HEAD / 2 + 5)
  paintDots(context, x + width - 24, y + CLUSTER_HEAD / 2, dots)
}

function paintNote(
  context: CanvasRenderingContext2D,
  { x, y, width, height, color, fit, dots }: NotesPicture['notes'][number],
): void {
  rounded(context, [x, y, width, height], 4)
  context.fillStyle = PICTURE_COLORS.paper[color]
  context.fill()
  context.fillStyle = PICTURE_COLORS.ink
  context.font = fontOf(fit.font)
  fit.lines.forEach((line, index) => {
    const top = y + NOTE_PADDING + index * fit.line
    context.fillText(line, x + NOTE_PADDING, top + fit.line * BASELINE)
  })
  paintDots(context, x + width - 12, y + height - 2, dots)
}

function paintDots(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  dots: number | null,
): void {
  if (!dots) return
  const text = String(dots)
  const width = 14 + 8 * text.length
  rounded(context, [x - width / 2, y - 10, width, 20], 10)
  context.fillStyle = PICTURE_COLORS.brand
  context.fill()
  context.fillStyle = PICTURE_COLORS.onBrand
  context.font = fontOf(11, 700)
  context.textAlign = 'center'
  context.fillText(text, x, y + 4)
  context.textAlign = 'start'
}
