import type { Action } from '../../model/action.ts'
import { answeredBy } from './action-blocks.ts'
import { type Block, paragraphs, plain, type Span } from './blocks.ts'
import type { ReportSource } from './report-source.ts'
import { EXPORT_WORDS } from './words.ts'

/** What a tracker shows of an action, below its title: what it is, what it answers, where it is from. */
export function issueBlocks({ board, url, locale }: ReportSource, action: Action): Block[] {
  const words = EXPORT_WORDS[locale]
  const { owner, due, risk, effort } = action
  const facts: [name: string, value: string][] = [
    ...answeredBy(board, action).map((text): [string, string] => [words.answers, text]),
    [words.risk, String(risk ?? '')],
    [words.effort, String(effort ?? '')],
    [words.owner, owner?.name ?? ''],
    [words.due, due],
  ]
  const source: Span[] = [{ text: words.postMortem, href: url }]
  return [
    { kind: 'heading', level: 2, text: words.action },
    ...paragraphs(action.description),
    {
      kind: 'list',
      items: [
        ...facts.filter(([, value]) => value !== '').map((fact) => plain(fact.join(': '))),
        source,
      ],
    },
  ]
}

/** Words by which issues of one incident are found: "sev1", "sev1_20251128"; no blanks in them. */
export function issueLabels({ severity }: { severity: number | null }, day: string): string[] {
  const level = severity === null ? [] : [`sev${severity}`]
  const dated = level.flatMap((word) => (day === '' ? [] : [`${word}_${day.replaceAll('-', '')}`]))
  return ['postmortem', ...level, ...dated]
}
