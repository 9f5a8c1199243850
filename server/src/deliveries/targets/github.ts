import { githubIssue } from '@herringbone/shared/interchange/export/issues.ts'
import type { ActionStatus } from '@herringbone/shared/model/action.ts'
import type { Ask } from '../ask.ts'
import { at, listAt, textAt } from '../json.ts'
import { differencesOf, type Place, type Target } from '../target.ts'
import { unlessGone } from './jira.ts'

/** What fits beside the mark: a body has 65,536 characters at most. */
const BODY = 65_400
const PAGE = 100
/** A thousand issues in the minutes since a request was lost is a repository of robots. */
const PAGES = 10

const repoPath = ({ repo = '' }: Place): string =>
  `/repos/${repo.split('/').map(encodeURIComponent).join('/')}`

export const githubTarget: Target = {
  unit: 'issue',

  prepare({ source, place, marker, action }) {
    if (!action) throw new Error('an issue is made of an action')
    const issue = githubIssue(source, action)
    // Nobody sees a comment, and lists of issues have the body in them.
    const body = `${issue.body.slice(0, BODY).trimEnd()}\n\n<!-- ${marker} -->\n`
    return {
      title: issue.title,
      facts: [
        { name: 'repo', value: place.repo ?? '' },
        { name: 'labels', value: issue.labels.join(', ') },
      ],
      body: { ...issue, body },
    }
  },

  async check(ask, place) {
    const found = await ask({ method: 'GET', path: repoPath(place) })
    return textAt(found, 'full_name')
  },

  // The list, not the search: what was made a second ago is in it.
  async find(ask, { place, marker, since }) {
    const from = new Date(since - 60_000).toISOString() // their clock may be behind ours
    for (let page = 1; page <= PAGES; page++) {
      const issues = await listPage(ask, place, `since=${encodeURIComponent(from)}&page=${page}`)
      const found = issues.find((issue) => textAt(issue, 'body').includes(`<!-- ${marker} -->`))
      if (found !== undefined) return remoteOf(found)
      if (issues.length < PAGE) return null
    }
    return null
  },

  async create(ask, { place, body }) {
    return remoteOf(
      await ask({ method: 'POST', path: `${repoPath(place)}/issues`, body, makes: true }),
    )
  },

  async read(ask, { id }, { place, body }) {
    const path = `${repoPath(place)}/issues/${encodeURIComponent(id)}`
    const issue = await unlessGone(ask({ method: 'GET', path }))
    if (issue === null) return null
    const labels = listAt(issue, 'labels').map((label) => textAt(label, 'name'))
    const missing = listAt(body, 'labels').filter((label) => !labels.includes(String(label)))
    return {
      status: statusOf(issue),
      name: [textAt(issue, 'state'), textAt(issue, 'state_reason')].filter(Boolean).join(', '),
      differences: [
        ...differencesOf([['title', textAt(body, 'title'), textAt(issue, 'title')]]),
        // Without the right to push they are dropped without a word.
        ...(missing.length > 0
          ? [{ field: 'labels', sent: missing.join(', '), found: labels.join(', ') }]
          : []),
      ],
    }
  },
}

async function listPage(ask: Ask, place: Place, query: string): Promise<unknown[]> {
  const path = `${repoPath(place)}/issues?state=all&sort=created&direction=desc&per_page=${PAGE}&${query}`
  const found = await ask({ method: 'GET', path })
  return Array.isArray(found) ? found : []
}

const remoteOf = (issue: unknown) => ({
  id: textAt(issue, 'number'),
  url: textAt(issue, 'html_url'),
})

function statusOf(issue: unknown): ActionStatus {
  if (at(issue, 'state') !== 'closed') return 'open'
  return at(issue, 'state_reason') === 'not_planned' ? 'wont' : 'done'
}
