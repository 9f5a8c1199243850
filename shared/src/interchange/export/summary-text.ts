import { summaryOf } from './messages.ts'
import type { ReportSource } from './report-source.ts'

/** The summary of a report as plain text, for a letter or a chat. `link`: where the report is read. */
export function summaryText(source: ReportSource, link: string): string {
  const { title, summary, facts, actions } = summaryOf(source)
  return [
    title,
    summary,
    facts.map(({ name, value }) => `${name}: ${value}`).join('\n'),
    actions,
    link,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}
