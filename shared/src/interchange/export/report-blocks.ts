import { byOrder } from '../../doc/order.ts'
import { LESSON_KINDS, type Lesson } from '../../model/lesson.ts'
import { formatIsoDate } from '../../time/format-clock.ts'
import { actionBlocks } from './action-blocks.ts'
import { type Block, blockIf, paragraphs, plain, type Span } from './blocks.ts'
import { causeBlocks } from './cause-blocks.ts'
import { factsOf, startOf } from './facts.ts'
import { impactBlocks } from './impact-blocks.ts'
import type { ReportSource } from './report-source.ts'
import { timelineBlocks } from './timeline-blocks.ts'
import { EXPORT_WORDS, type ExportWords } from './words.ts'

const TONES = {
  draft: 'grey',
  'in-review': 'yellow',
  'peer-review': 'blue',
  published: 'green',
} as const

/** "2025-11-28 Checkout outage – Post-mortem"; without the date where none is known. */
export function reportTitle({ board, locale }: ReportSource): string {
  const start = startOf(board)
  const day = start === null ? '' : formatIsoDate(start, board.brief.timeZone)
  const title = board.brief.title.replace(/\s+/g, ' ').trim()
  const { postMortem } = EXPORT_WORDS[locale]
  return [`${day} ${title}`.trim(), postMortem].filter((part) => part !== '').join(' – ')
}

/** The post-mortem page of a board, without its title; sections that have nothing to say are left out. */
export function reportBlocks(source: ReportSource): Block[] {
  const { board, locale, url } = source
  const words = EXPORT_WORDS[locale]
  const { review, namesPeople } = board.report
  const links = Object.values(board.references)
    .sort(byOrder)
    .filter((reference) => reference.url !== '')
    .map(({ title, url: href }): Span[] => [{ text: title.trim() || href, href }])
  const participants = namesPeople ? source.participants.map(plain) : []
  return [
    { kind: 'status', text: words.review[review], tone: TONES[review] },
    ...section(words.summary, paragraphs(board.brief.summary)),
    { kind: 'facts', items: factsOf(source) },
    ...section(words.timeline, timelineBlocks(source)),
    ...section(words.impact, impactBlocks(source)),
    ...section(words.causes, causeBlocks(source)),
    ...section(words.actions, actionBlocks(source)),
    ...section(words.lessons, lessonBlocks(Object.values(board.lessons), words)),
    ...section(
      words.participants,
      blockIf(participants.length > 0, { kind: 'list', items: participants }),
    ),
    { kind: 'heading', level: 2, text: words.links },
    { kind: 'list', items: [[{ text: words.board, href: url }], ...links] },
  ]
}

const section = (text: string, blocks: Block[]): Block[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text }, ...blocks]

/** By kind, each with who should hear it, where it goes and who sees to it. */
function lessonBlocks(lessons: readonly Lesson[], words: ExportWords): Block[] {
  const told = lessons.toSorted(byOrder).filter(({ text }) => text.trim() !== '')
  return LESSON_KINDS.flatMap((kind): Block[] => {
    const items = told.filter((lesson) => lesson.kind === kind).map((one) => sayLesson(one, words))
    return items.length === 0
      ? []
      : [
          { kind: 'heading', level: 3, text: words.lesson[kind] },
          { kind: 'list', items },
        ]
  })
}

function sayLesson({ text, audience, destination, arrived, owner }: Lesson, words: ExportWords) {
  const said = [
    ...(audience === '' ? [] : [`${words.audience} ${audience}`]),
    ...(destination
      ? [`→ ${words.destination[destination]}${arrived ? ` (${words.arrived})` : ''}`]
      : []),
    ...(owner ? [owner.name] : []),
  ]
  return plain(said.length === 0 ? text : `${text} (${said.join(', ')})`)
}
