import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BY_SECRET, INSIDE, QUESTIONS, REFUSED_INSIDE } from './support/access-matrix.ts'
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

const OUTSIDE = ['revoked', 'guest of another board']
const EVERYONE = [...INSIDE, 'observer and member', 'member', ...OUTSIDE, 'stranger']

describe.each(QUESTIONS)('who may $what', ({ ask, allowed, outside, hidden }) => {
  it.each(EVERYONE)('%s', async (name) => {
    const answer = await ask(visitor(name), {
      board,
      file,
      owner: visitor('facilitator and member'),
    })
    const body = answer instanceof Response ? await answer.json() : answer.body
    const code = field(field(body, 'error'), 'code')
    if (allowed.includes(name)) {
      // Past the door: done, or a refusal that only someone inside gets.
      expect([...REFUSED_INSIDE, undefined]).toContain(code)
    } else if (name === 'stranger') expect(code).toBe('workspace_key_needed')
    else if (hidden || OUTSIDE.includes(name)) expect(code).toBe(outside)
    else expect(['forbidden', 'not_a_member']).toContain(code)
  })
})

it('every route of the interface is asked above, but for those that have a secret of their own', async () => {
  const { body } = await visitor('member').get('/api/docs/json')
  const paths = field(body, 'paths') as Record<string, object> // a document of OpenAPI
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(
      (method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
    ),
  )
  const answered = app.logged().trim().split('\n')
  const asked = new Set(
    answered.map((line) => {
      const { method, route }: Record<string, unknown> = JSON.parse(line)
      return `${method} ${route}`
    }),
  )
  expect(routes).toEqual(expect.arrayContaining(BY_SECRET))
  expect(routes.filter((route) => !asked.has(route) && !BY_SECRET.includes(route))).toEqual([])
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
