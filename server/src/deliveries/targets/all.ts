import type { ConnectionKind } from '@herringbone/shared/model/connection.ts'
import type { ConnectionRow } from '../../storage/deliveries.ts'
import type { Target } from '../target.ts'
import { slackTarget, teamsTarget } from './chat.ts'
import { confluenceTarget } from './confluence.ts'
import { githubTarget } from './github.ts'
import { jiraTarget } from './jira.ts'
import { linearTarget } from './linear.ts'
import { notionTarget } from './notion.ts'

export const TARGETS: Readonly<Record<ConnectionKind, Target>> = {
  'jira-cloud': jiraTarget(3),
  'jira-server': jiraTarget(2),
  github: githubTarget,
  linear: linearTarget,
  confluence: confluenceTarget,
  notion: notionTarget,
  slack: slackTarget,
  teams: teamsTarget,
}

/** How each of them is told who asks. */
export function headersFor(
  { kind, user }: Pick<ConnectionRow, 'kind' | 'user'>,
  token: string,
): Record<string, string> {
  const bearer = { authorization: `Bearer ${token}` }
  switch (kind) {
    case 'jira-cloud':
    case 'jira-server':
    case 'confluence':
      return user === ''
        ? bearer
        : { authorization: `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}` }
    case 'github':
      return {
        ...bearer,
        accept: 'application/vnd.github+json',
        'x-github-api-version': '2022-11-28',
      }
    case 'linear':
      // Keys of a person go as they are, tokens of an application as bearers.
      return token.startsWith('lin_api_') ? { authorization: token } : bearer
    case 'notion':
      return { ...bearer, 'notion-version': '2022-06-28' }
    case 'slack':
    case 'teams':
      return {}
  }
}
