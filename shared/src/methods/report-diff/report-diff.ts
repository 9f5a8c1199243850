import type { Block } from '../../interchange/export/blocks.ts'
import { type Step, stepsBetween } from './common.ts'
import { linesOf, type ReportLine } from './lines.ts'

/** A stretch of a line that has changed. */
export interface Piece {
  text: string
  change: 'same' | 'added' | 'removed'
}

export type LineChange =
  | { change: 'same' | 'added' | 'removed'; text: string }
  /** The same line in other words. */
  | { change: 'changed'; pieces: Piece[] }
  /** A drawing that is there in both, and looks different. */
  | { change: 'redrawn'; text: string }

export interface SectionChange {
  title: string
  lines: LineChange[]
}

/**
 * What has changed between two versions of a report, part by part in the order of the newer one,
 * unchanged lines among the others; parts in which nothing has changed are left out.
 */
export function reportDiff(before: readonly Block[], after: readonly Block[]): SectionChange[] {
  const [olds, news] = [linesOf(before), linesOf(after)]
  const titles = [...new Set([...news, ...olds].map(({ section }) => section))]
  return titles.flatMap((title) => {
    const within = ({ section }: ReportLine) => section === title
    const steps = stepsBetween(olds.filter(within), news.filter(within), (a, b) => a.key === b.key)
    const lines = joined(steps)
    return lines.every(({ change }) => change === 'same') ? [] : [{ title, lines }]
  })
}

/** Lines that went and came at the same place are one line, when they have enough in common. */
function joined(steps: readonly Step<ReportLine>[]): LineChange[] {
  const lines: LineChange[] = []
  let [gone, come]: [ReportLine[], ReportLine[]] = [[], []]
  const flush = () => {
    const news = [...come]
    for (const old of gone) {
      const at = news.findIndex((one) => isLike(old, one))
      const like = news[at]
      if (like) {
        lines.push(...news.splice(0, at).map(added), changed(old, like))
        news.shift()
      } else lines.push({ change: 'removed', text: old.text })
    }
    lines.push(...news.map(added))
    ;[gone, come] = [[], []]
  }
  for (const step of steps) {
    if (step.change === 'removed') gone.push(step.before)
    else if (step.change === 'added') come.push(step.after)
    else {
      flush()
      lines.push({ change: 'same', text: step.after.text })
    }
  }
  flush()
  return lines
}

const added = ({ text }: ReportLine): LineChange => ({ change: 'added', text })

/** At least half of the words of the shorter one stand in the other. */
function isLike(a: ReportLine, b: ReportLine): boolean {
  if (a.isPicture || b.isPicture) return a.isPicture && b.isPicture && a.text === b.text
  const [ours, theirs] = [wordsOf(a.text), wordsOf(b.text)].map(
    (words) => new Set(words.filter((word) => word.trim() !== '')),
  ) as [Set<string>, Set<string>]
  const common = [...ours].filter((word) => theirs.has(word)).length
  return common > 0 && common * 2 >= Math.min(ours.size, theirs.size)
}

function changed(before: ReportLine, after: ReportLine): LineChange {
  if (after.isPicture) return { change: 'redrawn', text: after.text }
  const steps = stepsBetween(wordsOf(before.text), wordsOf(after.text), (a, b) => a === b)
  const pieces: Piece[] = []
  for (const step of steps) {
    const text = step.change === 'removed' ? step.before : step.after
    const last = pieces.at(-1)
    if (last?.change === step.change) last.text += text
    else pieces.push({ text, change: step.change })
  }
  return { change: 'changed', pieces }
}

/** Words, and what is between them. */
const wordsOf = (text: string): string[] =>
  text.split(/(\s+|[,.;:()])/).filter((word) => word !== '')

/** Whether two reports say and show the same, wherever the server is and however far the review. */
export function isSameReport(a: readonly Block[], b: readonly Block[]): boolean {
  return said(a) === said(b)
}

const said = (blocks: readonly Block[]): string =>
  JSON.stringify(
    blocks.filter(({ kind }) => kind !== 'status'),
    (key, value: unknown) =>
      key === 'href' && typeof value === 'string'
        ? value.replace(/^https?:\/\/[^/]+(?=\/board\/)/, '')
        : value,
  )
