import type { Action, Priority } from '../../model/action.ts'
import { formatIsoDate } from '../../time/format-clock.ts'
import { shorten, titleLine } from './cut-text.ts'
import { startOf } from './facts.ts'
import { issueBlocks, issueLabels } from './issue-blocks.ts'
import type { ReportSource } from './report-source.ts'
import { writeAdf } from './write-adf.ts'
import { writeJiraWiki } from './write-jira-wiki.ts'
import { writeMarkdown } from './write-markdown.ts'

// Each function makes the body of the request that creates an issue from an action. What is known
// only over there (projects, teams, accounts) is given as whoever set up the connection has said.

const JIRA_PRIORITIES = { urgent: 'Highest', high: 'High', medium: 'Medium', low: 'Low' } as const
/** 0 is none. */
const LINEAR_PRIORITIES = { urgent: 1, high: 2, medium: 3, low: 4 } as const
const JIRA_TEXT = 32_767
const GITHUB_TEXT = 65_536

export interface JiraPlace {
  project: string
  issueType: string
  /** Account id of the owner (v3); missing: nobody is assigned. */
  assignee?: string
}

function labelsOf({ board }: ReportSource): string[] {
  const start = startOf(board)
  const day = start === null ? '' : formatIsoDate(start, board.brief.timeZone)
  return issueLabels(board.brief, day)
}

function jiraFields(source: ReportSource, action: Action, { project, issueType }: JiraPlace) {
  return {
    project: { key: project },
    issuetype: { name: issueType },
    summary: titleLine(action.text, 255),
    labels: labelsOf(source),
    ...(action.priority && { priority: { name: JIRA_PRIORITIES[action.priority] } }),
    ...(action.due && { duedate: action.due }),
  }
}

/** `POST /rest/api/2/issue`: Jira Server and Data Center. */
export function jiraIssueV2(source: ReportSource, action: Action, place: JiraPlace) {
  const description = shorten(writeJiraWiki(issueBlocks(source, action)), JIRA_TEXT)
  return { fields: { ...jiraFields(source, action, place), description } }
}

/** `POST /rest/api/3/issue`: Jira Cloud. */
export function jiraIssueV3(source: ReportSource, action: Action, place: JiraPlace) {
  return {
    fields: {
      ...jiraFields(source, action, place),
      description: writeAdf(issueBlocks(source, action)),
      ...(place.assignee && { assignee: { id: place.assignee } }),
    },
  }
}

export interface GithubPlace {
  assignees?: readonly string[]
  milestone?: number
}

/** `POST /repos/{owner}/{repo}/issues`. */
export function githubIssue(source: ReportSource, action: Action, place: GithubPlace = {}) {
  const markdown = writeMarkdown(issueBlocks(source, action), { hasMentions: true })
  return {
    title: titleLine(action.text, 256),
    body: shorten(markdown, GITHUB_TEXT),
    ...(place.assignees && { assignees: [...place.assignees] }),
    labels: ['postmortem', ...prioLabel(action.priority)],
    ...(place.milestone !== undefined && { milestone: place.milestone }),
  }
}

const prioLabel = (priority: Priority | null): string[] => (priority ? [`prio:${priority}`] : [])

export interface LinearPlace {
  teamId: string
  labelIds?: readonly string[]
}

const LINEAR_QUERY =
  'mutation IssueCreate($input: IssueCreateInput!) { issueCreate(input: $input) { success issue { id identifier url } } }'

/** The GraphQL request to `https://api.linear.app/graphql`. */
export function linearIssue(source: ReportSource, action: Action, place: LinearPlace) {
  return {
    query: LINEAR_QUERY,
    variables: {
      input: {
        teamId: place.teamId,
        title: titleLine(action.text, 255),
        description: writeMarkdown(issueBlocks(source, action), { hasMentions: true }),
        priority: action.priority ? LINEAR_PRIORITIES[action.priority] : 0,
        ...(action.due && { dueDate: action.due }),
        ...(place.labelIds && { labelIds: [...place.labelIds] }),
      },
    },
  }
}
