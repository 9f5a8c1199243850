import { agendaOf } from '@herringbone/shared/session/agenda.ts'
import type { Visitor } from './http-visitor.ts'

/** Who is asked about, by their names in the test. */
export const INSIDE = ['facilitator and member', 'facilitator', 'participant', 'observer']
const MEMBERS = ['facilitator and member', 'observer and member', 'member']
const READERS = [...INSIDE, 'observer and member', 'member']
const LEADERS = ['facilitator and member', 'facilitator']
const TELLERS = [...LEADERS, 'member']
const EDITORS = [...LEADERS, 'participant', 'member']

/** A board that everyone is asked about, with a file; `owner` leads it. */
interface Place {
  board: string
  file: string
  owner: Visitor
}

type Ask = (
  as: Visitor,
  path: string,
  place: Place,
) => Promise<{ status: number; body: unknown } | Response>

/** What can be asked for, how, and who is let in. */
export interface Question {
  what: string
  ask: (as: Visitor, place: Place) => ReturnType<Ask>
  allowed: readonly string[]
  /** The code for who is not in the board, or not in the workspace. */
  outside: 'board_not_found' | 'not_a_member'
  /** Those who are in the board and may not are told the same: they cannot see it either. */
  hidden?: true
}

const put = (as: Visitor, path: string, body: unknown) => as.call('PUT', path, body)

const OF_WORKSPACE: [what: string, ask: (as: Visitor) => ReturnType<Ask>][] = [
  ['make a board', (as) => as.post('/api/boards', { title: 'x' })],
  ['make a board of a file', (as) => as.post('/api/boards/import', { format: 'none' })],
  ['see the library', (as) => as.get('/api/boards')],
  ['see the names to filter it by', (as) => as.get('/api/library/values?facet=service')],
  ['see the outcomes', (as) => as.get('/api/outcomes')],
  ['see the actions of all boards', (as) => as.get('/api/actions?today=2025-12-01')],
  ['see the templates', (as) => as.get('/api/templates')],
  [
    'save a template',
    (as) => as.post('/api/templates', { name: 'x', agenda: agendaOf('short'), checkIn: true }),
  ],
  ['delete a template', (as) => as.delete('/api/templates/nowhere')],
  ['see the settings', (as) => as.get('/api/workspace')],
  ['change the settings', (as) => as.call('PATCH', '/api/workspace', { confidentiality: '' })],
  ['see the reviews of the process', (as) => as.get('/api/process-reviews')],
  ['begin such a review', (as) => as.post('/api/process-reviews', { day: '2025-12-01' })],
  ['change one', (as) => as.call('PATCH', '/api/process-reviews/nowhere', { changes: 'x' })],
  ['delete one', (as) => as.delete('/api/process-reviews/nowhere')],
  ['see how one hears of their actions', (as) => as.get('/api/digest')],
  [
    'ask for letters',
    (as) => put(as, '/api/digest', { ...READER, address: 'someone@example.com' }),
  ],
  ['end the letters', (as) => as.delete('/api/digest')],
  ['make a feed', (as) => as.post('/api/digest/feed', READER)],
  ['end the feed', (as) => as.delete('/api/digest/feed')],
  ['see the connections', (as) => as.get('/api/connections')],
  ['connect with a service', (as) => as.post('/api/connections', { ...SERVICE, token: 'secret' })],
  ['change a connection', (as) => put(as, '/api/connections/nowhere', SERVICE)],
  ['check a connection', (as) => as.post('/api/connections/nowhere/check')],
  ['end a connection', (as) => as.delete('/api/connections/nowhere')],
]
const READER = { locale: 'en', timeZone: 'UTC' }
const SERVICE = {
  ...{ kind: 'linear', name: 'Tracker', base: 'https://api.linear.app' },
  ...{ user: '', place: { team: 'T' } },
}

/** `path`: below the board. */
const OF_BOARD: [allowed: readonly string[], what: string, path: string, ask: Ask][] = [
  [READERS, 'enter the board', '', (as, path) => as.get(path)],
  [READERS, 'see who is in it', '/people', (as, path) => as.get(path)],
  [READERS, 'see the votes that are over', '/polls', (as, path) => as.get(path)],
  [READERS, 'see what is left of their desks', '/desks', (as, path) => as.get(path)],
  [READERS, 'see a file', '/files/', (as, path, { file }) => as.get(path + file)],
  [READERS, 'export it', '/export.md', (as, path) => as.get(path)],
  [READERS, 'have its follow-ups', '/follow-ups.ics', (as, path) => as.get(path)],
  [READERS, 'read how an action changed', '/actions/a/history', (as, path) => as.get(path)],
  [READERS, 'see the versions of the report', '/report/versions', (as, path) => as.get(path)],
  [READERS, 'read a version of it', '/report/versions/1', (as, path) => as.get(path)],
  [READERS, 'ask whether it can be sent', '/report/sending', (as, path) => as.get(path)],
  [MEMBERS, 'see incidents like it', '/similar', (as, path) => as.get(path)],
  [MEMBERS, 'take its plan', '/duplicate', (as, path) => as.post(path, { title: 'x' })],
  [
    EDITORS,
    'give a command',
    '/commands',
    (as, path) => as.post(path, { type: 'hand.raise', raised: false }),
  ],
  [EDITORS, 'upload', '/files?name=a.log', (as, path) => upload(as, path)],
  [EDITORS, 'preview an import', '/import/preview', (as, path) => as.post(path, { text: LINE })],
  [EDITORS, 'import', '/import', (as, path) => as.post(path, { text: LINE })],
  [EDITORS, 'undo an import', '/import/some-batch', (as, path) => as.delete(path)],
  [EDITORS, 'tag it', '/tags', (as, path) => put(as, path, { tags: ['dns'] })],
  [
    EDITORS,
    'change an action',
    '/actions/a',
    (as, path) => as.call('PATCH', path, { status: 'done' }),
  ],
  [TELLERS, 'invite', '/invites', (as, path) => as.post(path, { role: 'observer' })],
  [TELLERS, 'see the invites', '/invites', (as, path) => as.get(path)],
  [TELLERS, 'revoke an invite', '/invites/nowhere', (as, path) => as.delete(path)],
  [TELLERS, 'see the incoming webhooks', '/hooks', (as, path) => as.get(path)],
  [TELLERS, 'make one', '/hooks', (as, path) => as.post(path, { name: 'Grafana' })],
  [TELLERS, 'revoke one', '/hooks/nowhere', (as, path) => as.delete(path)],
  [TELLERS, 'see where it can be sent', '/deliveries', (as, path) => as.get(path)],
  [TELLERS, 'see what would go', '/deliveries/preview', (as, path) => as.post(path, SENDING)],
  [TELLERS, 'send it', '/deliveries', (as, path) => as.post(path, SENDING)],
  [TELLERS, 'send it once more', '/deliveries/nowhere/retry', (as, path) => as.post(path)],
  [TELLERS, 'publish the report', '/report/publish', (as, path) => as.post(path, { locale: 'en' })],
  [
    TELLERS,
    'send the summary',
    '/report/send',
    (as, path) => as.post(path, { stakeholders: ['nobody'], locale: 'en', withLink: false }),
  ],
  [
    TELLERS,
    'make a link to the report',
    '/report/shares',
    (as, path) => as.post(path, { shows: 'current' }),
  ],
  [TELLERS, 'list the links to the report', '/report/shares', (as, path) => as.get(path)],
  [TELLERS, 'revoke a link to it', '/report/shares/nowhere', (as, path) => as.delete(path)],
  [LEADERS, 'put it away', '/archive', (as, path) => put(as, path, undefined)],
  [LEADERS, 'put it back', '/archive', (as, path) => as.delete(path)],
  [
    LEADERS,
    'say who may see it',
    '/visibility',
    (as, path) => put(as, path, { visibility: 'workspace' }),
  ],
  [
    LEADERS,
    'throw it away',
    '',
    async (as, path, { owner }) => {
      const answer = await as.delete(path)
      if (answer.status === 204) await owner.post(`${path}/restore`)
      return answer
    },
  ],
]
const LINE = '2025-11-28T08:00:00Z up'
const SENDING = { connection: 'nowhere', locale: 'en' }
const upload = (as: Visitor, path: string) => as.fetch(path, { method: 'POST', body: 'x' })

const restore: Question = {
  what: 'take it out of the bin',
  allowed: LEADERS,
  outside: 'board_not_found',
  hidden: true,
  async ask(as, { board, owner }) {
    await owner.delete(`/api/boards/${board}`)
    const answer = await as.post(`/api/boards/${board}/restore`)
    if (answer.status !== 204) await owner.post(`/api/boards/${board}/restore`)
    return answer
  },
}

/** Every way into the server that asks who it is. */
export const QUESTIONS: readonly Question[] = [
  ...OF_WORKSPACE.map(
    ([what, ask]): Question => ({ what, ask, allowed: MEMBERS, outside: 'not_a_member' }),
  ),
  ...OF_BOARD.map(
    ([allowed, what, path, ask]): Question => ({
      ...{ what, allowed, outside: 'board_not_found' },
      ask: (as, place) => ask(as, `/api/boards/${place.board}${path}`, place),
    }),
  ),
  restore,
]

/** Refusals that only someone gets who was let in. */
export const REFUSED_INSIDE: readonly unknown[] = [
  ...['connection_not_found', 'hook_not_found', 'delivery_not_found', 'action_not_found'],
  ...['invite_not_found', 'template_not_found', 'process_review_not_found', 'share_not_found'],
  ...['report_not_reviewed', 'report_version_not_found', 'mail_not_set_up', 'no_follow_ups'],
  'board_file_unreadable',
]

/** Routes for whoever knows a secret: the workspace key, or the token of a link. */
export const BY_SECRET = [
  ...['GET /api/session', 'POST /api/session', 'POST /api/join', 'POST /api/join/preview'],
  ...['POST /api/reports/shared', 'POST /api/hooks/:token'],
  ...['POST /api/digest/confirm', 'POST /api/digest/end', 'GET /api/digest/feed'],
]
