import { byOrder } from '../../doc/order.ts'
import type { Action } from '../../model/action.ts'
import type { PriorityRule } from '../../model/priority-rule.ts'
import { writeIcs } from '../write-ics.ts'
import { writeActionsCsv } from './actions-csv.ts'
import { type BoardCalendar, boardCalendar } from './board-calendar.ts'
import { type FileContents, writeBoardJson } from './board-json.ts'
import type { ExportFormat } from './formats.ts'
import { githubIssue, jiraIssueV2, jiraIssueV3, linearIssue } from './issues.ts'
import { slackMessage, teamsMessage } from './messages.ts'
import { reportBlocks, reportTitle } from './report-blocks.ts'
import type { ReportSource } from './report-source.ts'
import { writeConfluenceStorage } from './write-confluence.ts'
import { writeHtml } from './write-html.ts'
import { writeMarkdown } from './write-markdown.ts'
import { writeNotionPage } from './write-notion.ts'

export interface ExportWish {
  source: ReportSource
  calendar: Omit<BoardCalendar, 'source'>
  /** For JSON: contents of evidence. */
  files?: FileContents
  /** How the workspace rates its actions; missing: the usual way. */
  rule?: PriorityRule
}

/** Where the one who sends the body puts what only they know. */
const JIRA = { project: 'PROJECT', issueType: 'Task' }

/** A board in one of the formats; null where it has nothing to say in it. */
export function writeExport(format: ExportFormat, wish: ExportWish): string | null {
  const { source, calendar, files, rule } = wish
  const { board, locale } = source
  const issues = (write: (action: Action) => unknown) =>
    json(
      Object.values(board.actions)
        .filter(({ text, status }) => text.trim() !== '' && status !== 'wont')
        .sort(byOrder)
        .map(write),
    )
  switch (format) {
    case 'html':
      return writeHtml(reportTitle(source), reportBlocks(source), locale)
    case 'md':
      return writeMarkdown([
        { kind: 'heading', level: 1, text: reportTitle(source) },
        ...reportBlocks(source),
      ])
    case 'json':
      return writeBoardJson(board, files)
    case 'csv':
      return writeActionsCsv(Object.values(board.actions), locale, rule)
    case 'ics': {
      const entries = boardCalendar({ ...calendar, source })
      return entries.length === 0 ? null : writeIcs(entries)
    }
    case 'confluence.xhtml':
      return writeConfluenceStorage(reportBlocks(source))
    case 'jira-v2.json':
      return issues((action) => jiraIssueV2(source, action, JIRA))
    case 'jira-v3.json':
      return issues((action) => jiraIssueV3(source, action, JIRA))
    case 'github.json':
      return issues((action) => githubIssue(source, action))
    case 'linear.json':
      return issues((action) => linearIssue(source, action, { teamId: 'TEAM_ID' }))
    case 'notion.json':
      return json(writeNotionPage(reportTitle(source), reportBlocks(source), 'PAGE_ID'))
    case 'slack.json':
      return json(slackMessage(source))
    case 'teams.json':
      return json(teamsMessage(source))
  }
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
