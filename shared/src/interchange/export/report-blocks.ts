import { byOrder } from '../../doc/order.ts'
import { isOneOf } from '../../model/fields.ts'
import { LESSON_KINDS, type Lesson } from '../../model/lesson.ts'
import { NARRATIVE_PARTS, REPORT_PARTS, type ReportPart } from '../../model/report-part.ts'
import { formatIsoDate } from '../../time/format-clock.ts'
import { actionBlocks } from './action-blocks.ts'
import { type Block, blockIf, paragraphs, plain, type Span } from './blocks.ts'
import { causeBlocks } from './cause-blocks.ts'
import { factsOf, startOf } from './facts.ts'
import { impactBlocks } from './impact-blocks.ts'
import { keyFigures } from './key-figures.ts'
import { narrativeBlocks } from './narrative-blocks.ts'
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

/** A part of the report, with all that it is made of. */
export interface ReportSection {
  part: ReportPart
  title: string
  /** What comes before what people have written in it: the short summary of the Brief. */
  lead: Block[]
  /** What people have written in it. */
  narrative: Block[]
  /** What the board says. */
  blocks: Block[]
}

/** All parts of the post-mortem page of a board, also those that have nothing to say yet. */
export function reportSections(source: ReportSource): ReportSection[] {
  const { board, locale, url } = source
  const words = EXPORT_WORDS[locale]
  const links = Object.values(board.references)
    .sort(byOrder)
    .filter((reference) => reference.url !== '')
    .map(({ title, url: href }): Span[] => [{ text: title.trim() || href, href }])
  const participants = board.report.namesPeople ? source.participants.map(plain) : []
  const blocksOf: Record<ReportPart, Block[]> = {
    summary: [{ kind: 'facts', items: [...factsOf(source), ...keyFigures(source)] }],
    timeline: timelineBlocks(source),
    impact: impactBlocks(source),
    causes: causeBlocks(source),
    actions: actionBlocks(source),
    lessons: lessonBlocks(Object.values(board.lessons), words),
    participants: blockIf(participants.length > 0, { kind: 'list', items: participants }),
    links: [{ kind: 'list', items: [[{ text: words.board, href: url }], ...links] }],
  }
  return REPORT_PARTS.map((part) => ({
    part,
    title: words[part],
    lead: part === 'summary' ? paragraphs(board.brief.summary) : [],
    narrative: isOneOf(NARRATIVE_PARTS, part) ? narrativeBlocks(source, part) : [],
    blocks: blocksOf[part],
  }))
}

/** The post-mortem page of a board, without its title; sections that have nothing to say are left out. */
export function reportBlocks(source: ReportSource): Block[] {
  const { review } = source.board.report
  const text = EXPORT_WORDS[source.locale].review[review]
  return [
    { kind: 'status', text, tone: TONES[review] },
    ...reportSections(source).flatMap(({ part, title, lead, narrative, blocks }): Block[] => {
      const said = [...lead, ...narrative]
      // Figures without a summary need no heading: they stand at the top of the page.
      const isBare = said.length === 0 && (part === 'summary' || blocks.length === 0)
      return isBare
        ? blocks
        : [{ kind: 'heading', level: 2, text: title, part }, ...said, ...blocks]
    }),
  ]
}

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

function sayLesson(lesson: Lesson, words: ExportWords) {
  const { text, kind, audience, destination, arrived, owner } = lesson
  const said = [
    ...(audience === '' ? [] : [`${words.audience} ${audience}`]),
    ...(destination
      ? [`→ ${words.destination[destination]}${arrived ? ` (${words.arrived})` : ''}`]
      : []),
    ...(owner ? [owner.name] : []),
    ...(arrived && kind === 'open-question' ? [words.answered] : []),
    ...(arrived && kind === 'success-story' ? [words.storyTold] : []),
  ]
  return plain(said.length === 0 ? text : `${text} (${said.join(', ')})`)
}
