import type { ExportFormat } from '@herringbone/shared/interchange/export/formats.ts'

/** What is offered, in groups; the keys are those of the texts. */
export const EXPORT_GROUPS = [
  {
    title: 'groupFiles',
    items: [
      { format: 'html', name: 'html', hint: 'htmlHint' },
      { format: 'md', name: 'md', hint: 'mdHint' },
      { format: 'csv', name: 'csv', hint: 'csvHint' },
      { format: 'ics', name: 'ics', hint: 'icsHint' },
      { format: 'json', name: 'json', hint: 'jsonHint' },
    ],
  },
  {
    title: 'groupWikis',
    items: [
      { format: 'confluence.xhtml', name: 'confluence', hint: 'confluenceHint' },
      { format: 'notion.json', name: 'notion', hint: 'notionHint' },
    ],
  },
  {
    title: 'groupTrackers',
    items: [
      { format: 'jira-v3.json', name: 'jira3', hint: 'jira3Hint' },
      { format: 'jira-v2.json', name: 'jira2', hint: 'jira2Hint' },
      { format: 'github.json', name: 'github', hint: 'githubHint' },
      { format: 'linear.json', name: 'linear', hint: 'linearHint' },
    ],
  },
  {
    title: 'groupChats',
    items: [
      { format: 'slack.json', name: 'slack', hint: 'slackHint' },
      { format: 'teams.json', name: 'teams', hint: 'teamsHint' },
    ],
  },
] as const satisfies readonly {
  title: string
  items: readonly { format: ExportFormat; name: string; hint: string }[]
}[]

export type ExportItem = (typeof EXPORT_GROUPS)[number]['items'][number]
