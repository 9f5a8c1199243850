import { createHash } from 'node:crypto'
import { linearIssue } from '@herringbone/shared/interchange/export/issues.ts'
import type { ActionStatus } from '@herringbone/shared/model/action.ts'
import type { Ask } from '../ask.ts'
import { at, textAt } from '../json.ts'
import { differencesOf, type Remote, type Target } from '../target.ts'
import { TargetError } from '../target-error.ts'

const ISSUE = `query Issue($id: String!) { issue(id: $id) {
  id identifier url title priority dueDate state { name type } team { id } } }`
const TEAM = 'query Team($id: String!) { viewer { name } team(id: $id) { name } }'

const STATES: Readonly<Record<string, ActionStatus>> = {
  triage: 'open',
  backlog: 'open',
  unstarted: 'open',
  started: 'in-progress',
  completed: 'done',
  canceled: 'wont',
}

/** Linear takes the id of a new issue from whoever makes it: a second one with it cannot be. */
function uuidOf(marker: string): string {
  const hex = createHash('sha256').update(marker).digest('hex')
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4]
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}

export const linearTarget: Target = {
  unit: 'issue',

  prepare({ source, place, marker, action }) {
    if (!action) throw new Error('an issue is made of an action')
    const request = linearIssue(source, action, { teamId: place.team ?? '' })
    const input = { id: uuidOf(marker), ...request.variables.input }
    return {
      title: input.title,
      facts: [
        { name: 'team', value: place.team ?? '' },
        { name: 'priority', value: action.priority ?? '' },
        { name: 'due', value: action.due },
      ].filter(({ value }) => value !== ''),
      body: { query: request.query, variables: { input } },
    }
  },

  async check(ask, { team = '' }) {
    const found = await query(ask, TEAM, team)
    return `${textAt(found, 'data', 'viewer', 'name')} · ${textAt(found, 'data', 'team', 'name')}`
  },

  async find(ask, { body }) {
    return read(ask, textAt(body, 'variables', 'input', 'id')).then((issue) =>
      issue === null ? null : remoteOf(issue),
    )
  },

  async create(ask, { body }) {
    const made = await ask({ method: 'POST', path: '/graphql', body, makes: true })
    const issue = at(made, 'data', 'issueCreate', 'issue')
    if (at(made, 'data', 'issueCreate', 'success') === true && textAt(issue, 'id') !== '') {
      return remoteOf(issue)
    }
    throw new TargetError({
      ...{ problem: 'unusable', message: '', isPassing: true, mayExist: true },
      ...{ waitMs: null, status: 200 },
    })
  },

  async read(ask, { id }, { body }) {
    const issue = await read(ask, id)
    if (issue === null) return null
    const sent = at(body, 'variables', 'input')
    return {
      status: STATES[textAt(issue, 'state', 'type')] ?? null,
      name: textAt(issue, 'state', 'name'),
      differences: differencesOf([
        ['title', textAt(sent, 'title'), textAt(issue, 'title')],
        ['team', textAt(sent, 'teamId'), textAt(issue, 'team', 'id')],
        ['priority', textAt(sent, 'priority'), textAt(issue, 'priority')],
        ['due', textAt(sent, 'dueDate'), textAt(issue, 'dueDate')],
      ]),
    }
  },
}

const query = (ask: Ask, text: string, id: string) =>
  ask({ method: 'POST', path: '/graphql', body: { query: text, variables: { id } } })

/** An issue, or null: "Entity not found" is an error of the query over there. */
async function read(ask: Ask, id: string): Promise<unknown> {
  try {
    const issue = at(await query(ask, ISSUE, id), 'data', 'issue')
    return issue ?? null
  } catch (error) {
    if (error instanceof TargetError && /not found/i.test(error.failure.message)) return null
    throw error
  }
}

const remoteOf = (issue: unknown): Remote => ({
  id: textAt(issue, 'id'),
  url: textAt(issue, 'url'),
})
