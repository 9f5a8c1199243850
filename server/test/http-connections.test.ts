import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from './support/http-app.ts'
import { codeOf, field, Visitor } from './support/http-visitor.ts'

let app: TestApp
let anna: Visitor

beforeAll(async () => {
  app = await startApp()
  anna = new Visitor(app)
  await anna.signIn('Anna')
})
afterAll(() => app.close())

const JIRA = {
  ...{
    kind: 'jira-cloud',
    name: 'Our Jira',
    base: 'https://acme.example/',
    user: 'a@acme.example',
  },
  ...{ place: { project: 'OPS', issueType: 'Task', repo: 'left/over' }, token: 'secret-token-1' },
}
const put = (id: unknown, body: unknown) => anna.call('PUT', `/api/connections/${id}`, body)

describe('a connection', () => {
  it('is shown without its token, and stored without it too', async () => {
    const made = await anna.post('/api/connections', JIRA)
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      ...{ base: 'https://acme.example', place: { project: 'OPS', issueType: 'Task' } },
    })
    const { text } = await anna.get('/api/connections')
    expect(text).toContain('Our Jira')
    for (const answer of [made.text, text]) expect(answer).not.toContain('secret-token-1')
    expect(JSON.stringify(await app.deps.storage.connections.list())).not.toContain('secret-token')
    expect(app.logged()).not.toContain('secret-token-1')
  })

  it('keeps its token while it stays where it is, and asks for it when it goes elsewhere', async () => {
    const id = field((await anna.post('/api/connections', JIRA)).body, 'id')
    const { token, ...same } = JIRA
    expect(token).toBeDefined()
    expect((await put(id, { ...same, name: 'Renamed' })).body).toMatchObject({ name: 'Renamed' })
    expect(codeOf(await put(id, { ...same, base: 'https://evil.example' }))).toBe('token_needed')
    expect(codeOf(await put(id, { ...same, user: 'b@acme.example' }))).toBe('token_needed')
    expect((await put(id, { ...JIRA, base: 'https://other.example' })).status).toBe(200)
  })

  it('is gone when it was deleted', async () => {
    const id = field((await anna.post('/api/connections', JIRA)).body, 'id')
    expect((await anna.delete(`/api/connections/${id}`)).status).toBe(204)
    expect(codeOf(await put(id, JIRA))).toBe('connection_not_found')
  })

  it.each([
    ['without a token', { token: undefined }, 'token_needed'],
    ['without its project', { place: { issueType: 'Task' } }, 'bad_request'],
    ['without an address', { base: '' }, 'bad_request'],
    ['with an address that is none', { base: 'javascript:alert(1)' }, 'bad_request'],
    ['with a password in its address', { base: 'https://a:b@acme.example' }, 'bad_request'],
    ['of a kind that we do not know', { kind: 'trello' }, 'bad_request'],
    ['of Slack, when the token is no address', { kind: 'slack', base: '' }, 'bad_request'],
  ])('is refused %s', async (_what, given, code) => {
    expect(codeOf(await anna.post('/api/connections', { ...JIRA, ...given }))).toBe(code)
  })

  it('to an address of our own network is not asked, unless the workspace allows it', async () => {
    const local = { ...JIRA, base: app.url }
    const id = field((await anna.post('/api/connections', local)).body, 'id')
    const check = () => anna.post(`/api/connections/${id}/check`)
    expect((await check()).body).toMatchObject({ ok: false, problem: { code: 'not-allowed' } })
    await anna.call('PATCH', '/api/workspace', { allowedHosts: ['127.0.0.1'] })
    expect((await check()).body).toMatchObject({ ok: false, problem: { code: 'not-found' } })
  })
})

describe('sending', () => {
  it('is shown to those who may send, without more of a connection than its name and place', async () => {
    await anna.post('/api/connections', JIRA)
    const board = await anna.makeBoard()
    const { body, text } = await anna.get(`/api/boards/${board}/deliveries`)
    expect(field(body, 'connections')).toContainEqual(
      expect.objectContaining({ name: 'Our Jira', where: 'acme.example · OPS · Task' }),
    )
    expect(text).not.toContain('a@acme.example')
  })

  it('needs something to send', async () => {
    const connection = field((await anna.post('/api/connections', JIRA)).body, 'id')
    const board = await anna.makeBoard()
    const wish = { connection, locale: 'en' }
    const answer = await anna.post(`/api/boards/${board}/deliveries`, wish)
    expect(codeOf(answer)).toBe('nothing_to_send')
    const unknown = { ...wish, connection: 'nowhere' }
    const refused = await anna.post(`/api/boards/${board}/deliveries`, unknown)
    expect(codeOf(refused)).toBe('connection_not_found')
  })
})
