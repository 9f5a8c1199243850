import { type Box, boxAround, grown } from '../../methods/box.ts'
import { breakLines } from '../../methods/break-lines.ts'
import { guessWidth } from '../../methods/guess-width.ts'
import { escapeXml } from '../escape-xml.ts'
import { BASELINE, PICTURE_COLORS } from '../write-notes-svg.ts'

/** Words in a box. */
export interface Card extends Box {
  lines: readonly string[]
  /** Below the words, smaller: what the look says, for whoever does not see it. */
  caption: string
  look: CardLook
  font: number
}
export type CardLook = keyof typeof LOOKS

/** A line through points, x0 y0 x1 y1 …, or along cubic Béziers. */
export interface Line {
  points: readonly number[]
  isCurve: boolean
  color: string
  width: number
}

/** A sign of its own shape: an SVG path, and what stands in it. */
export interface Sign extends Box {
  path: string
  text: string
  /** Where that stands, from x and y. */
  middle: readonly [x: number, y: number]
}

/** A drawing of what is on a board, whatever is in view; made without a browser. */
export interface Picture {
  title: string
  lines: readonly Line[]
  cards: readonly Card[]
  signs: readonly Sign[]
}

const { page, ink, line, brand, onBrand } = PICTURE_COLORS
export const LINE_COLOR = '#52606d'
const LOOKS = {
  plain: { fill: '#ffffff', edge: line, ink, weight: 400 },
  root: { fill: '#e4f3e7', edge: '#2b7a3d', ink, weight: 600 },
  'ruled-out': { fill: page, edge: line, ink: LINE_COLOR, weight: 400 },
  problem: { fill: brand, edge: brand, ink: onBrand, weight: 600 },
  fact: { fill: '#e5eef8', edge: '#2563a8', ink, weight: 400 },
  name: { fill: page, edge: page, ink, weight: 700 },
} as const

const PADDING = { x: 12, y: 8 }
const LEADING = 1.35
const CAPTION = { font: 11, line: 16 }
const MARGIN = 32

export interface CardStyle {
  look: CardLook
  caption?: string
  font?: number
  /** Widest line. */
  most?: number
  /** The card is not narrower. */
  least?: number
}

/** A card as large as its words need, at 0 0. */
export function layCard(words: string, style: CardStyle): Card {
  const { look, caption = '', font = 13, most = 176, least = 60 } = style
  const measure = (text: string) => guessWidth(text) * (LOOKS[look].weight > 400 ? 1.06 : 1)
  const { lines } = breakLines(words.trim() || '…', most / font, measure)
  const widest = Math.max(
    ...lines.map((text) => measure(text) * font),
    guessWidth(caption) * CAPTION.font,
  )
  const height = lines.length * lineOf(font) + (caption === '' ? 0 : CAPTION.line)
  return {
    ...{ x: 0, y: 0, lines, caption, look, font },
    width: Math.max(least, Math.ceil(widest) + 2 * PADDING.x),
    height: Math.ceil(height) + 2 * PADDING.y,
  }
}

const lineOf = (font: number): number => Math.round(font * LEADING)
const round = (value: number): number => Math.round(value * 10) / 10

/** The picture as SVG: for a page, it says what it is and needs nothing else. */
export function writePicture({ title, lines, cards, signs }: Picture): string {
  const ends = lines.flatMap(({ points }) => boxesOf(points))
  const around = boxAround([...cards, ...signs, ...ends]) ?? { x: 0, y: 0, width: 200, height: 100 }
  const { x, y, width, height } = grown(around, MARGIN)
  const view = [x, y, width, height].map(round)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${view[2]}" height="${view[3]}" viewBox="${view.join(' ')}" font-family="Inter, system-ui, sans-serif">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect x="${view[0]}" y="${view[1]}" width="${view[2]}" height="${view[3]}" fill="${page}"/>`,
    ...lines.map(lineSvg),
    ...cards.map(cardSvg),
    ...signs.map(signSvg),
    '</svg>',
    '',
  ].join('\n')
}

const boxesOf = (points: readonly number[]): Box[] =>
  points.flatMap((x, at) =>
    at % 2 === 0 ? [{ x, y: points[at + 1] ?? 0, width: 0, height: 0 }] : [],
  )

function lineSvg({ points, isCurve, color, width }: Line): string {
  const [x = 0, y = 0, ...rest] = points.map(round)
  const path = `M${x} ${y}${isCurve ? 'C' : 'L'}${rest.join(' ')}`
  return `<path d="${path}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round"/>`
}

function cardSvg({ x, y, width, height, lines, caption, look, font }: Card): string {
  const { fill, edge, ink: color, weight } = LOOKS[look]
  const middle = round(x + width / 2)
  const step = lineOf(font)
  const words = lines.map((text, at) => {
    const base = round(y + PADDING.y + at * step + step * BASELINE)
    return `<tspan x="${middle}" y="${base}">${escapeXml(text)}</tspan>`
  })
  const struck = look === 'ruled-out' ? ' text-decoration="line-through"' : ''
  const below =
    caption === ''
      ? ''
      : `<text x="${middle}" y="${round(y + height - PADDING.y - 3)}" font-size="${CAPTION.font}" text-anchor="middle" fill="${color}">${escapeXml(caption)}</text>`
  return [
    `<rect x="${round(x)}" y="${round(y)}" width="${width}" height="${height}" rx="8" fill="${fill}" stroke="${edge}" stroke-width="1.5"/>`,
    `<text font-size="${font}" font-weight="${weight}" text-anchor="middle" fill="${color}"${struck}>${words.join('')}</text>`,
    below,
  ].join('')
}

function signSvg({ x, y, path, text, middle }: Sign): string {
  const shape = `<path transform="translate(${round(x)} ${round(y)})" d="${path}" fill="#ffffff" stroke="${ink}" stroke-width="1.5"/>`
  if (text === '') return shape
  return `${shape}<text x="${round(x + middle[0])}" y="${round(y + middle[1])}" font-size="12" text-anchor="middle" fill="${ink}">${escapeXml(text)}</text>`
}
