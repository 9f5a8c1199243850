import {
  type JiraPlace,
  jiraIssueV2,
  jiraIssueV3,
} from '@herringbone/shared/interchange/export/issues.ts'
import type { ReportSource } from '@herringbone/shared/interchange/export/report-source.ts'
import type { Action, ActionStatus } from '@herringbone/shared/model/action.ts'
import type { Ask } from '../ask.ts'
import { at, listAt, textAt } from '../json.ts'
import { differencesOf, type Remote, type Seen, type Target } from '../target.ts'
import { TargetError } from '../target-error.ts'

type WriteIssue = (source: ReportSource, action: Action, place: JiraPlace) => { fields: object }

/** What a project may not have on its screens; an issue without them is better than none. */
const OPTIONAL = ['priority', 'duedate']

/** Jira, by the version of its interface: 2 of Server and Data Center, 3 of the Cloud. */
export function jiraTarget(version: 2 | 3): Target {
  const write: WriteIssue = version === 2 ? jiraIssueV2 : jiraIssueV3
  const api = `/rest/api/${version}`
  const create = async (ask: Ask, body: unknown): Promise<Remote> => {
    const made = await ask({ method: 'POST', path: `${api}/issue`, body, makes: true })
    return remoteOf(textAt(made, 'key'), textAt(made, 'self'))
  }
  return {
    unit: 'issue',

    prepare({ source, place, marker, action }) {
      if (!action) throw new Error('an issue is made of an action')
      const { fields } = write(source, action, {
        project: place.project ?? '',
        issueType: place.issueType ?? '',
      })
      const labels = [...listAt(fields, 'labels').map(String), marker]
      return {
        title: textAt(fields, 'summary'),
        facts: [
          { name: 'project', value: place.project ?? '' },
          { name: 'issueType', value: place.issueType ?? '' },
          { name: 'priority', value: textAt(fields, 'priority', 'name') },
          { name: 'due', value: textAt(fields, 'duedate') },
          { name: 'labels', value: labels.join(', ') },
        ].filter(({ value }) => value !== ''),
        body: { fields: { ...fields, labels } },
      }
    },

    async check(ask, { project = '' }) {
      const me = await ask({ method: 'GET', path: `${api}/myself` })
      const found = await ask({
        method: 'GET',
        path: `${api}/project/${encodeURIComponent(project)}`,
      })
      return `${textAt(me, 'displayName')} · ${textAt(found, 'name')}`
    },

    async find(ask, { marker }) {
      const jql = `labels = "${marker}"`
      const found =
        version === 2
          ? await ask({
              method: 'GET',
              path: `${api}/search?jql=${encodeURIComponent(jql)}&fields=summary&maxResults=2`,
            })
          : await ask({
              method: 'POST',
              path: `${api}/search/jql`,
              body: { jql, fields: ['summary'], maxResults: 2 },
            })
      const [issue] = listAt(found, 'issues')
      return issue === undefined ? null : remoteOf(textAt(issue, 'key'), textAt(issue, 'self'))
    },

    create: (ask, { body }) =>
      create(ask, body).catch((error: unknown) => {
        const lean = withoutRefused(body, error)
        if (lean === null) throw error
        return create(ask, lean)
      }),

    async read(ask, { id }, { body }) {
      const fields = 'summary,labels,priority,duedate,project,issuetype,status,resolution'
      const path = `${api}/issue/${encodeURIComponent(id)}?fields=${fields}`
      const issue = await unlessGone(ask({ method: 'GET', path }))
      return issue === null ? null : seenIn(at(body, 'fields'), at(issue, 'fields'))
    },
  }
}

/** The address for people: the one in the answer is for programs. */
function remoteOf(key: string, self: string): Remote {
  if (key === '') {
    throw new TargetError({
      ...{ problem: 'unusable', message: '', isPassing: true, mayExist: true },
      ...{ waitMs: null, status: 200 },
    })
  }
  const [base = ''] = self.split('/rest/api/')
  return { id: key, url: base === '' ? '' : `${base}/browse/${key}` }
}

/** The body without what Jira has refused, when that can be done without; else null. */
function withoutRefused(body: unknown, error: unknown): unknown {
  if (!(error instanceof TargetError) || error.failure.status !== 400) return null
  const errors = at(error.failure.answer, 'errors')
  const refused = typeof errors === 'object' && errors !== null ? Object.keys(errors) : []
  const others = listAt(error.failure.answer, 'errorMessages')
  if (refused.length === 0 || others.length > 0) return null
  if (!refused.every((field) => OPTIONAL.includes(field))) return null
  const fields = Object.entries(at(body, 'fields') as object).filter(
    ([key]) => !refused.includes(key),
  ) // as prepared
  return { fields: Object.fromEntries(fields) }
}

export const unlessGone = <T>(asking: Promise<T>): Promise<T | null> =>
  asking.catch((error: unknown) => {
    if (error instanceof TargetError && error.failure.problem === 'not-found') return null
    throw error
  })

function seenIn(sent: unknown, found: unknown): Seen {
  const labels = listAt(found, 'labels').map(String)
  const missing = listAt(sent, 'labels').filter((label) => !labels.includes(String(label)))
  return {
    status: statusOf(found),
    name: textAt(found, 'status', 'name'),
    differences: [
      ...differencesOf([
        ['title', textAt(sent, 'summary'), textAt(found, 'summary')],
        ['project', textAt(sent, 'project', 'key'), textAt(found, 'project', 'key')],
        ['issueType', textAt(sent, 'issuetype', 'name'), textAt(found, 'issuetype', 'name')],
        ['priority', textAt(sent, 'priority', 'name'), textAt(found, 'priority', 'name')],
        ['due', textAt(sent, 'duedate'), textAt(found, 'duedate')],
      ]),
      ...(missing.length > 0
        ? [{ field: 'labels', sent: missing.join(', '), found: labels.join(', ') }]
        : []),
    ],
  }
}

/** Jira lets everyone name their states; these three kinds are always the same. */
function statusOf(fields: unknown): ActionStatus | null {
  switch (textAt(fields, 'status', 'statusCategory', 'key')) {
    case 'new':
      return 'open'
    case 'indeterminate':
      return 'in-progress'
    case 'done':
      return /won.?t|decline|duplicate|cannot|reject/i.test(textAt(fields, 'resolution', 'name'))
        ? 'wont'
        : 'done'
    default:
      return null
  }
}
