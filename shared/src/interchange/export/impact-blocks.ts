import { byOrder } from '../../doc/order.ts'
import { impactSummary, type SupportedFigure } from '../../methods/impact-summary.ts'
import { type Block, blockIf, plain } from './blocks.ts'
import { sayTime } from './facts.ts'
import type { ReportSource } from './report-source.ts'
import { evidenceOf, sayEvidence } from './timeline-blocks.ts'
import { EXPORT_WORDS, type ExportLocale } from './words.ts'

/** The figures of the impact, each with its range and evidence, and who was told. */
export function impactBlocks({ board, locale }: ReportSource): Block[] {
  const words = EXPORT_WORDS[locale]
  const { figures } = impactSummary(board)
  const evidence = evidenceOf(board)
  const head = [words.impact, words.what, words.amount, words.source, words.evidence]
  const rows = figures.map((figure) => [
    plain(words.figure[figure.kind]),
    plain(figure.text),
    plain(sayAmount(figure, locale)),
    plain(figure.source),
    sayEvidence(evidence(figure.id)),
  ])
  const told = Object.values(board.stakeholders)
    .filter(({ toldAt }) => toldAt > 0)
    .sort(byOrder)
    .map(({ text, toldAt }) =>
      plain(`${words.told}: ${text}, ${sayTime(toldAt, board.brief.timeZone, locale)}`),
    )
  return [
    ...blockIf(rows.length > 0, { kind: 'table', head, rows }),
    ...blockIf(told.length > 0, { kind: 'list', items: told }),
  ]
}

/** "1,200 (1,000–1,500) customers", "10–20 €", "unknown". */
export function sayAmount(
  { value, low, high, unit, isUnknown }: SupportedFigure,
  locale: ExportLocale,
): string {
  const words = EXPORT_WORDS[locale]
  if (isUnknown) return words.unknown
  const format = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale)
  const said = (number: number) => format.format(number)
  const range =
    low !== null && high !== null
      ? `${said(low)}–${said(high)}`
      : [low === null ? '' : `≥ ${said(low)}`, high === null ? '' : `≤ ${said(high)}`].join('')
  const number =
    value === null ? range : [said(value), range && `(${range})`].filter(Boolean).join(' ')
  return `${number} ${unit}`.trim()
}
