import { byOrder } from '../../doc/order.ts'
import type { Board } from '../../model/board.ts'
import { type Evidence, type EvidenceParent, isSafeUrl } from '../../model/evidence.ts'
import { MILESTONES } from '../../model/milestone.ts'
import { formatIsoDate, formatTimeAt } from '../../time/format-clock.ts'
import { timelinePicture } from '../pictures/timeline-picture.ts'
import { type Block, joined, plain, type Span } from './blocks.ts'
import { sayZone } from './facts.ts'
import type { ReportSource } from './report-source.ts'
import { EXPORT_WORDS } from './words.ts'

/** Events by time, with their evidence; quoted lines that it has no room for stand below. */
export function timelineBlocks({ board, locale }: ReportSource): Block[] {
  const words = EXPORT_WORDS[locale]
  const zone = board.brief.timeZone
  const events = Object.values(board.events)
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const first = events[0]
  const evidence = evidenceOf(board)
  if (!first) return []
  const rows = events.map(({ id, at, precision, text }) => [
    plain(`${formatIsoDate(at, zone)} ${formatTimeAt(at, zone, precision)}`.trim()),
    sayEvent(
      text,
      MILESTONES.filter((one) => board.milestones[one] === id).map((one) => words.milestone[one]),
    ),
    sayEvidence(evidence(id)),
  ])
  const head = [`${words.time} (${sayZone(first.at, zone)})`, words.event, words.evidence]
  const quotes = events.flatMap((event) =>
    evidence(event.id)
      .filter(saysMore)
      .map(({ title, text }) => ({
        title: title.trim() || `${words.evidence}: ${event.text}`,
        text,
      })),
  )
  const svg = timelinePicture(board, words, locale)
  return [
    ...(svg === null
      ? []
      : [{ kind: 'picture', file: 'timeline.svg', title: words.timeline, svg } as const]),
    { kind: 'table', head, rows },
    ...quotes.map((quote): Block => ({ kind: 'code', ...quote })),
  ]
}

/** An event that holds a milestone stands out and says which. */
const sayEvent = (text: string, milestones: readonly string[]): Span[] =>
  milestones.length === 0
    ? [{ text }]
    : [{ text, strong: true }, { text: ` (${milestones.join(', ')})` }]

/** A quote of which the table has not the whole already: it names it, or has its first line. */
const saysMore = ({ kind, title, text }: Evidence): boolean =>
  kind === 'quote' && text.trim() !== '' && (title.trim() !== '' || text.trim().includes('\n'))

/** What supports each record, in order. */
export function evidenceOf(board: Board): (parent: EvidenceParent) => Evidence[] {
  const sorted = Object.values(board.evidence).sort(byOrder)
  const byParent = Map.groupBy(sorted, ({ parent }) => parent)
  return (parent) => byParent.get(parent) ?? []
}

/** The names of evidence, as links where it is one. */
export function sayEvidence(evidence: readonly Evidence[]): Span[] {
  const named = evidence.map(({ kind, title, text, url, file }): Span[] => {
    const firstLine = text.trim().split('\n')[0] ?? ''
    const name = title.trim() || file?.name || url || firstLine
    return [kind === 'link' && isSafeUrl(url) ? { text: name, href: url } : { text: name }]
  })
  return joined(
    named.filter(([span]) => span?.text !== ''),
    ', ',
  )
}
