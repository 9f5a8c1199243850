import { agendaOf } from '@herringbone/shared/session/agenda.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from './support/http-app.ts'
import { openLive } from './support/http-live.ts'
import { codeOf, field, Visitor } from './support/http-visitor.ts'

const KEY = 'the-key-of-this-workspace'

let app: TestApp
let board: string
let file: string
const who: Record<string, Visitor> = {}

const visitor = (name: string): Visitor => {
  const found = who[name]
  if (!found) throw new Error(`there is no ${name}`)
  return found
}

const upload = (as: Visitor) =>
  as.fetch(`/api/boards/${board}/files?name=a.log`, { method: 'POST', body: 'x' })

const exported = async (): Promise<unknown> =>
  (await visitor('member').get(`/api/boards/${board}/export.json`)).body

beforeAll(async () => {
  app = await startApp({ workspaceKey: KEY })
  const make = (name: string) => {
    const made = new Visitor(app)
    who[name] = made
    return made
  }
  const maker = make('facilitator and member')
  await maker.signIn('Anna', KEY)
  board = await maker.makeBoard()
  file = String(field(await (await upload(maker)).json(), 'id'))
  for (const role of ['facilitator', 'participant', 'observer']) {
    await make(role).join((await maker.invite(board, { role })).token)
  }
  await make('observer and member').signIn('Ben', KEY)
  await visitor('observer and member').join((await maker.invite(board, { role: 'observer' })).token)
  await make('member').signIn('Cleo', KEY)
  const revoked = await maker.invite(board)
  await make('revoked').join(revoked.token)
  await maker.delete(`/api/boards/${board}/invites/${revoked.id}`)
  await make('guest of another board').join((await maker.invite(await maker.makeBoard())).token)
  make('stranger')
})
afterAll(() => app.close())

const INSIDE = ['facilitator and member', 'facilitator', 'participant', 'observer'] as const
const MEMBERS = ['facilitator and member', 'observer and member', 'member'] as const
const TELLERS = ['facilitator and member', 'facilitator', 'member'] as const
const EDITORS = ['facilitator and member', 'facilitator', 'participant', 'member'] as const

type Ask = (as: Visitor) => Promise<{ status: number; body: unknown; text: string } | Response>

const ROUTES: { what: string; ask: Ask; allowed: readonly string[]; outside: string }[] = [
  {
    what: 'make a board',
    ask: (as) => as.post('/api/boards', { title: 'x' }),
    allowed: MEMBERS,
    outside: 'not_a_member',
  },
  {
    what: 'see the library',
    ask: (as) => as.get('/api/boards'),
    allowed: MEMBERS,
    outside: 'not_a_member',
  },
  {
    what: 'see the actions of all boards',
    ask: (as) => as.get('/api/actions?today=2025-12-01'),
    allowed: MEMBERS,
    outside: 'not_a_member',
  },
  {
    what: 'read the history of an action',
    ask: (as) => as.get(`/api/boards/${board}/actions/a/history`),
    allowed: [...INSIDE, 'observer and member', 'member'],
    outside: 'board_not_found',
  },
  {
    what: 'see the templates',
    ask: (as) => as.get('/api/templates'),
    allowed: MEMBERS,
    outside: 'not_a_member',
  },
  {
    what: 'save a template',
    ask: (as) => as.post('/api/templates', { name: 'x', agenda: agendaOf('short'), checkIn: true }),
    allowed: MEMBERS,
    outside: 'not_a_member',
  },
  {
    what: 'delete a template',
    ask: (as) => as.delete('/api/templates/nowhere'),
    allowed: MEMBERS,
    outside: 'not_a_member',
  },
  {
    what: 'see the settings of the workspace',
    ask: (as) => as.get('/api/workspace'),
    allowed: MEMBERS,
    outside: 'not_a_member',
  },
  {
    what: 'change the settings of the workspace',
    ask: (as) => as.call('PATCH', '/api/workspace', { confidentiality: '' }),
    allowed: MEMBERS,
    outside: 'not_a_member',
  },
  {
    what: 'enter the board',
    ask: (as) => as.get(`/api/boards/${board}`),
    allowed: [...INSIDE, 'observer and member', 'member'],
    outside: 'board_not_found',
  },
  {
    what: 'see a file',
    ask: (as) => as.get(`/api/boards/${board}/files/${file}`),
    allowed: [...INSIDE, 'observer and member', 'member'],
    outside: 'board_not_found',
  },
  {
    what: 'export the board',
    ask: (as) => as.get(`/api/boards/${board}/export.md`),
    allowed: [...INSIDE, 'observer and member', 'member'],
    outside: 'board_not_found',
  },
  {
    what: 'make a board of an exported one',
    ask: async (as) => as.post('/api/boards/import', await exported()),
    allowed: MEMBERS,
    outside: 'not_a_member',
  },
  {
    what: 'see the connections',
    ask: (as) => as.get('/api/connections'),
    allowed: MEMBERS,
    outside: 'not_a_member',
  },
  {
    what: 'end a connection',
    ask: (as) => as.delete('/api/connections/nowhere'),
    allowed: MEMBERS,
    outside: 'not_a_member',
  },
  {
    what: 'see where the board can be sent',
    ask: (as) => as.get(`/api/boards/${board}/deliveries`),
    allowed: ['facilitator and member', 'facilitator', 'member'],
    outside: 'board_not_found',
  },
  {
    what: 'send the board',
    ask: (as) =>
      as.post(`/api/boards/${board}/deliveries`, { connection: 'nowhere', locale: 'en' }),
    allowed: ['facilitator and member', 'facilitator', 'member'],
    outside: 'board_not_found',
  },
  {
    what: 'see the incoming webhooks',
    ask: (as) => as.get(`/api/boards/${board}/hooks`),
    allowed: ['facilitator and member', 'facilitator', 'member'],
    outside: 'board_not_found',
  },
  {
    what: 'make an incoming webhook',
    ask: (as) => as.post(`/api/boards/${board}/hooks`, { name: 'Grafana' }),
    allowed: ['facilitator and member', 'facilitator', 'member'],
    outside: 'board_not_found',
  },
  {
    what: 'revoke an incoming webhook',
    ask: (as) => as.delete(`/api/boards/${board}/hooks/nowhere`),
    allowed: ['facilitator and member', 'facilitator', 'member'],
    outside: 'board_not_found',
  },
  { what: 'upload', ask: upload, allowed: EDITORS, outside: 'board_not_found' },
  {
    what: 'preview an import',
    ask: (as) =>
      as.post(`/api/boards/${board}/import/preview`, { text: '2025-11-28T08:00:00Z up' }),
    allowed: EDITORS,
    outside: 'board_not_found',
  },
  {
    what: 'import',
    ask: (as) => as.post(`/api/boards/${board}/import`, { text: '2025-11-28T08:00:00Z up' }),
    allowed: EDITORS,
    outside: 'board_not_found',
  },
  {
    what: 'undo an import',
    ask: (as) => as.delete(`/api/boards/${board}/import/some-batch`),
    allowed: EDITORS,
    outside: 'board_not_found',
  },
  {
    what: 'invite',
    ask: (as) => as.post(`/api/boards/${board}/invites`, { role: 'observer' }),
    allowed: ['facilitator and member', 'facilitator', 'member'],
    outside: 'board_not_found',
  },
  {
    what: 'see the invites',
    ask: (as) => as.get(`/api/boards/${board}/invites`),
    allowed: ['facilitator and member', 'facilitator', 'member'],
    outside: 'board_not_found',
  },
  {
    what: 'revoke an invite',
    ask: (as) => as.delete(`/api/boards/${board}/invites/nowhere`),
    allowed: ['facilitator and member', 'facilitator', 'member'],
    outside: 'board_not_found',
  },
  {
    what: 'put the board away, and back',
    ask: (as) => as.delete(`/api/boards/${board}/archive`),
    allowed: ['facilitator and member', 'facilitator'],
    outside: 'board_not_found',
  },
  {
    what: 'tag the board',
    ask: (as) => as.call('PUT', `/api/boards/${board}/tags`, { tags: ['dns'] }),
    allowed: EDITORS,
    outside: 'board_not_found',
  },
  {
    what: 'take the plan of the board for one of their own',
    ask: (as) => as.post(`/api/boards/${board}/duplicate`, { title: 'x' }),
    allowed: [...MEMBERS],
    outside: 'board_not_found',
  },
  {
    what: 'say who may see the board',
    ask: (as) => as.call('PUT', `/api/boards/${board}/visibility`, { visibility: 'workspace' }),
    allowed: ['facilitator and member', 'facilitator'],
    outside: 'board_not_found',
  },
  {
    what: 'publish the report',
    ask: (as) => as.post(`/api/boards/${board}/report/publish`, { locale: 'en' }),
    allowed: TELLERS,
    outside: 'board_not_found',
  },
  {
    what: 'see the versions of the report',
    ask: (as) => as.get(`/api/boards/${board}/report/versions`),
    allowed: [...INSIDE, 'observer and member', 'member'],
    outside: 'board_not_found',
  },
  {
    what: 'read a version of the report',
    ask: (as) => as.get(`/api/boards/${board}/report/versions/1`),
    allowed: [...INSIDE, 'observer and member', 'member'],
    outside: 'board_not_found',
  },
  {
    what: 'make a link to the report',
    ask: (as) => as.post(`/api/boards/${board}/report/shares`, { shows: 'current' }),
    allowed: TELLERS,
    outside: 'board_not_found',
  },
  {
    what: 'ask whether the summary can be sent',
    ask: (as) => as.get(`/api/boards/${board}/report/sending`),
    allowed: [...INSIDE, 'observer and member', 'member'],
    outside: 'board_not_found',
  },
  {
    what: 'send the summary',
    ask: (as) =>
      as.post(`/api/boards/${board}/report/send`, {
        ...{ stakeholders: ['nobody'], locale: 'en', withLink: false },
      }),
    allowed: TELLERS,
    outside: 'board_not_found',
  },
  {
    what: 'list the links to the report',
    ask: (as) => as.get(`/api/boards/${board}/report/shares`),
    allowed: TELLERS,
    outside: 'board_not_found',
  },
  {
    what: 'revoke a link to the report',
    ask: (as) => as.delete(`/api/boards/${board}/report/shares/nowhere`),
    allowed: TELLERS,
    outside: 'board_not_found',
  },
]

const REFUSED_INSIDE = [
  ...['connection_not_found', 'hook_not_found'],
  ...['invite_not_found', 'template_not_found'],
  ...['report_not_reviewed', 'report_version_not_found', 'share_not_found', 'mail_not_set_up'],
]
const OUTSIDE = ['revoked', 'guest of another board']
const EVERYONE = [...INSIDE, 'observer and member', 'member', ...OUTSIDE, 'stranger']

describe.each(ROUTES)('who may $what', ({ ask, allowed, outside }) => {
  it.each(EVERYONE)('%s', async (name) => {
    const answer = await ask(visitor(name))
    const body = answer instanceof Response ? await answer.json() : answer.body
    const code = field(field(body, 'error'), 'code')
    if (allowed.includes(name)) {
      // Past the door: done, or a refusal that only someone inside gets.
      expect([...REFUSED_INSIDE, undefined]).toContain(code)
    } else if (name === 'stranger') expect(code).toBe('workspace_key_needed')
    else if (OUTSIDE.includes(name)) expect(code).toBe(outside)
    else expect(['forbidden', 'not_a_member']).toContain(code)
  })
})

describe('nobody hands out more than they hold', () => {
  it.each([
    ['member', 'facilitator', 'forbidden'],
    ['member', 'participant', undefined],
    ['facilitator', 'facilitator', undefined],
  ])('%s → %s', async (name, role, code) => {
    await visitor(name).get(`/api/boards/${board}`)
    const answer = await visitor(name).post(`/api/boards/${board}/invites`, { role })
    expect(codeOf(answer)).toBe(code)
  })
})

describe('a live connection', () => {
  it.each([...INSIDE, 'observer and member', 'member'])('opens for %s', async (name) => {
    const live = openLive(app, visitor(name), board)
    await live.welcomed
    live.close()
    expect(await live.closed).toBe(1005)
  })

  it.each([...OUTSIDE, 'stranger'])('ends with 4401 for %s', async (name) => {
    expect(await openLive(app, visitor(name), board).closed).toBe(4401)
  })

  it('ends with 4404 where there is no board, and does not tell that to guests', async () => {
    expect(await openLive(app, visitor('member'), 'nowhere').closed).toBe(4404)
    expect(await openLive(app, visitor('participant'), 'nowhere').closed).toBe(4401)
  })

  it('is not opened from a foreign page or under a foreign name', async () => {
    const member = visitor('member')
    const foreign = openLive(app, member, board, { origin: 'https://evil.example' })
    const rebound = openLive(app, member, board, { host: 'evil.example' })
    const crossSite = openLive(app, member, board, { 'sec-fetch-site': 'cross-site' })
    expect(await Promise.all([foreign.closed, rebound.closed, crossSite.closed])).toEqual([
      403, 403, 403,
    ])
  })
})
