/**
 * What a board can be had as, by what comes after "export." in its address, with the media type.
 * The bodies for other services are for whoever sends them by hand: what only they know (project,
 * space, team, page above) stands in them as a word in capitals.
 */
export const EXPORT_FORMATS = {
  html: 'text/html',
  md: 'text/markdown',
  json: 'application/json',
  csv: 'text/csv',
  ics: 'text/calendar',
  'confluence.xhtml': 'application/xhtml+xml',
  'jira-v2.json': 'application/json',
  'jira-v3.json': 'application/json',
  'github.json': 'application/json',
  'linear.json': 'application/json',
  'notion.json': 'application/json',
  'slack.json': 'application/json',
  'teams.json': 'application/json',
} as const

export type ExportFormat = keyof typeof EXPORT_FORMATS

export const isExportFormat = (value: string): value is ExportFormat =>
  Object.hasOwn(EXPORT_FORMATS, value)
