import { axisTicks } from '../../methods/axis-ticks.ts'
import { milestoneTimes } from '../../methods/durations.ts'
import { fitScale } from '../../methods/fit-scale.ts'
import { formatLength } from '../../methods/format-duration.ts'
import { guessWidth } from '../../methods/guess-width.ts'
import { findQuietStretches } from '../../methods/quiet-stretches.ts'
import { createTimeScale } from '../../methods/time-scale.ts'
import type { Board } from '../../model/board.ts'
import { MILESTONES, type Milestone } from '../../model/milestone.ts'
import { formatClock } from '../../time/format-clock.ts'
import { escapeXml } from '../escape-xml.ts'
import { shorten } from '../export/cut-text.ts'
import type { ExportLocale, ExportWords } from '../export/words.ts'
import { PICTURE_COLORS } from '../write-notes-svg.ts'
import { BONES } from './fishbone-picture.ts'
import { LINE_COLOR } from './picture.ts'
import { rowsOf } from './timeline-rows.ts'

const MILESTONE_COLORS: Readonly<Record<Milestone, string>> = {
  'impact-started': '#b3261e',
  detected: '#995a00',
  acknowledged: '#0c717a',
  mitigated: '#2563a8',
  resolved: '#2b7a3d',
}
const WINDOW = '#fbf1f0'
const WIDTH = 760
const EDGE = 12
const FONT = 11
const ROW = 22
const LABEL_ROWS = 9
const HEAD_ROWS = 3
const HEAD_ROW = 15
/** So much of a fact says which it is; the table has all of it. */
const LABEL_CHARS = 34
const DOT = 4

const round = (value: number): number => Math.round(value * 10) / 10
const widthOf = (text: string): number => guessWidth(text) * FONT

/** The middle of words that stay within the picture. */
const within = (x: number, width: number): number =>
  Math.min(Math.max(x, 4 + width / 2), WIDTH - 4 - width / 2)

interface Placed {
  x: number
  text: string
  color: string
  isStrong: boolean
}

/**
 * The facts of a board over time as SVG: milestones as lines, the time of the impact shaded, long
 * quiet stretches folded; null where there are no two moments. Facts for which there is no room
 * are dots without words.
 */
export function timelinePicture(
  board: Board,
  words: ExportWords,
  locale: ExportLocale,
): string | null {
  const { events, milestones, lanes, brief } = board
  const facts = Object.values(events).filter(({ text }) => text.trim() !== '')
  const times = milestoneTimes(milestones, events)
  const instants = facts.map(({ at }) => at)
  const span = { from: Math.min(...instants), to: Math.max(...instants) }
  if (!(span.to > span.from)) return null
  const folds = findQuietStretches(instants)
  const inner = WIDTH - 2 * EDGE - 4 * DOT
  const pxPerMs = fitScale(span, inner, folds, { min: 1e-12, max: 1 })
  const scale = createTimeScale(pxPerMs, span.from, folds)
  const xOf = (at: number) => EDGE + 2 * DOT + scale.x(at)

  const held = new Map(Object.entries(milestones).map(([milestone, id]) => [id, milestone]))
  const dots = facts
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(
      ({ id, at, text, lane }): Placed => ({
        x: xOf(at),
        text: shorten(text.replace(/\s+/g, ' ').trim(), LABEL_CHARS),
        color: BONES[lanes[lane]?.color ?? 'slate'],
        isStrong: held.has(id),
      }),
    )
  const labelled = layLabels(dots)
  const heads = layHeads(board, words, xOf)
  const headRows = Math.max(0, ...heads.map(({ row }) => row + 1))
  const top = EDGE + headRows * HEAD_ROW
  const rows = Math.max(1, ...labelled.map(({ row }) => row + 1))
  const bottom = top + 10 + rows * ROW
  const height = bottom + 24

  const start = times['impact-started']
  const end = times.resolved ?? times.mitigated
  const impact =
    start !== undefined && end !== undefined && end > start
      ? [
          `<rect x="${round(xOf(start))}" y="${top}" width="${round(xOf(end) - xOf(start))}" height="${bottom - top}" fill="${WINDOW}"/>`,
        ]
      : []
  const { ticks, breaks } = axisTicks(scale, 0, inner, {
    ...{ zone: brief.timeZone, locale, gap: 14 },
    widthOf,
  })
  const axisText = (x: number, text: string) =>
    `<text x="${round(within(x + EDGE + 2 * DOT, widthOf(text)))}" y="${bottom + 16}" text-anchor="middle" fill="${LINE_COLOR}">${escapeXml(text)}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="Inter, system-ui, sans-serif" font-size="${FONT}">`,
    `<title>${escapeXml(words.timeline)}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="${PICTURE_COLORS.page}"/>`,
    ...impact,
    ...heads.map(
      ({ x, textX, text, color, row }) =>
        `<path d="M${round(x)} ${EDGE + row * HEAD_ROW}V${bottom}" stroke="${color}" stroke-width="1.5"/>` +
        `<text x="${round(textX)}" y="${EDGE + row * HEAD_ROW + 10}" font-weight="600" fill="${color}">${escapeXml(text)}</text>`,
    ),
    `<path d="M${EDGE} ${bottom}H${WIDTH - EDGE}" stroke="${PICTURE_COLORS.line}" stroke-width="1.5"/>`,
    ...labelled.map(({ x, textX, text, color, isStrong, row }) => {
      const y = row < 0 ? bottom : top + 10 + row * ROW + ROW / 2 - 4
      const dot = `<circle cx="${round(x)}" cy="${y}" r="${DOT}" fill="${color}"/>`
      const weight = isStrong ? ' font-weight="600"' : ''
      return row < 0
        ? dot
        : `${dot}<text x="${round(textX)}" y="${y + 4}"${weight} fill="${PICTURE_COLORS.ink}">${escapeXml(text)}</text>`
    }),
    ...ticks.map(({ x, label }) => axisText(x, label)),
    ...breaks.map(({ x, width }) => axisText(x + width / 2, '⋯')),
    '</svg>',
    '',
  ].join('\n')
}

/** Words stand right of their dot, and left of it where the picture ends; milestones come first. */
function layLabels(dots: readonly Placed[]): (Placed & { row: number; textX: number })[] {
  const room = DOT + 5
  const order = dots.toSorted((a, b) => Number(b.isStrong) - Number(a.isStrong) || a.x - b.x)
  const labels = order.map((dot) => {
    const width = widthOf(dot.text) * (dot.isStrong ? 1.06 : 1)
    const isLeft = dot.x + room + width > WIDTH - EDGE
    return {
      dot,
      isLeft,
      x: isLeft ? dot.x - room - width : dot.x - DOT,
      width: width + room + DOT,
    }
  })
  const rows = rowsOf(labels, LABEL_ROWS, 10)
  return labels.map(({ dot, isLeft, x }, at) => ({
    ...dot,
    row: rows[at] ?? -1,
    textX: isLeft ? x : dot.x + room,
  }))
}

/** A line for each milestone, and at its head when it was: by the clock, then from the start on. */
function layHeads(
  { milestones, events, brief }: Board,
  words: ExportWords,
  xOf: (at: number) => number,
) {
  const times = milestoneTimes(milestones, events)
  const start = times['impact-started']
  const heads = MILESTONES.flatMap((milestone) => {
    const at = times[milestone]
    if (at === undefined) return []
    const when =
      start === undefined || at <= start
        ? formatClock(at, brief.timeZone, false)
        : `+${formatLength(at - start)}`
    const text = `${words.milestone[milestone]} ${when}`
    const [x, width] = [xOf(at), widthOf(text) * 1.08]
    const textX = x + 5 + width > WIDTH - EDGE ? x - 5 - width : x + 5
    return [{ x, textX, text, width, color: MILESTONE_COLORS[milestone] }]
  })
  const rows = rowsOf(
    heads.map(({ textX, width }) => ({ x: textX, width })),
    HEAD_ROWS,
    8,
  )
  return heads.map((head, at) => ({ ...head, row: Math.max(0, rows[at] ?? 0) }))
}
