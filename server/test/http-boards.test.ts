import { readBoard } from '@herringbone/shared/doc/read.ts'
import { asId, type BoardId } from '@herringbone/shared/model/ids.ts'
import { MILESTONES } from '@herringbone/shared/model/milestone.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from './support/http-app.ts'
import { codeOf, field, Visitor } from './support/http-visitor.ts'

let app: TestApp
let anna: Visitor

beforeEach(async () => {
  app = await startApp()
  anna = new Visitor(app)
  await anna.signIn('Anna')
})
afterEach(() => app.close())

const read = (id: string) =>
  app.deps.rooms.read(asId<'board'>(id) as BoardId, (doc) => readBoard(doc))

describe('making a board', () => {
  it('seeds lanes and ground rules in the language asked for, and its maker leads it', async () => {
    const answer = await anna.post('/api/boards', {
      title: '  Suche veraltet ',
      timeZone: 'Europe/Berlin',
      locale: 'de',
    })
    expect(answer.status).toBe(201)
    const id = String(field(answer.body, 'id'))
    expect((await anna.get(`/api/boards/${id}`)).body).toEqual({
      id,
      title: 'Suche veraltet',
      role: 'facilitator',
      epoch: 1,
      confidentiality: '',
    })
    const { board, skipped } = await read(id)
    expect(skipped).toEqual([])
    expect(Object.values(board.lanes).map((lane) => lane.title)).toContain('Kundschaft')
    expect(board.brief).toMatchObject({ title: 'Suche veraltet', timeZone: 'Europe/Berlin' })
    expect(board.brief.groundRules).toContain('Wir suchen')
  })

  it.each([
    [{}],
    [{ title: '   ' }],
    [{ title: 'x'.repeat(201) }],
    [{ title: 'x', timeZone: 'Mars/Olympus' }],
    [{ title: 'x', template: 'no such id' }],
    [{ title: 'x', template: 7 }],
    [{ title: 'x', checkIn: 'yes' }],
    [{ title: 7 }],
    [[]],
    ['title'],
  ])('refuses %j', async (wish) => {
    const answer = await anna.post('/api/boards', wish)
    expect([answer.status, codeOf(answer)]).toEqual([400, 'bad_request'])
  })
})

describe('the demo board', () => {
  it.each(['en', 'de'] as const)('is a filled timeline without a fault (%s)', async (locale) => {
    const id = await anna.makeBoard({ title: 'Checkout outage', template: 'demo', locale })
    const { board, skipped } = await read(id)
    expect(skipped).toEqual([])
    expect(Object.keys(board.events)).toHaveLength(24)
    expect(Object.keys(board.milestones)).toEqual([...MILESTONES])
    expect(board.brief).toMatchObject({ severity: 1, services: ['checkout', 'cache'] })
    expect(board.brief.summary).toContain('38 %')
    expect(board.brief.timeZone).toBe('Europe/Berlin')
    expect(Object.keys(board.references)).toHaveLength(4)
    const evidence = Object.values(board.evidence)
    expect(new Set(evidence.map(({ kind }) => kind))).toEqual(new Set(['link', 'quote', 'file']))
    const supported = new Set(evidence.map(({ parent }) => parent))
    const missing = Object.values(board.events).filter(({ id }) => !supported.has(id))
    expect(missing).toHaveLength(4)
    for (const one of evidence) expect(one.kind !== 'link' || one.url !== '').toBe(true)
  })

  it('shows what a session leaves behind: notes in clusters, and what they became', async () => {
    const id = await anna.makeBoard({ title: 'Checkout outage', template: 'demo' })
    const { board } = await read(id)
    const causes = Object.values(board.notes).filter(({ stage }) => stage === 'causes')
    expect(Object.keys(board.clusters)).toHaveLength(3)
    expect(causes.filter(({ cluster }) => cluster !== '')).toHaveLength(8)
    expect(causes.filter(({ cluster }) => cluster === '')).toHaveLength(3)
    expect(
      [board.causes, board.actions, board.lessons].map((all) => Object.keys(all).length),
    ).toEqual([3, 2, 1])
  })

  it('shows the numbers of the incident in the library', async () => {
    await anna.makeBoard({ title: 'Checkout outage', template: 'demo' })
    expect((await anna.get('/api/boards')).body).toMatchObject({
      total: 1,
      boards: [
        {
          title: 'Checkout outage',
          severity: 1,
          services: ['checkout', 'cache'],
          startedAt: Date.parse('2025-11-28T08:02:00+01:00'),
          impactMs: 97 * 60_000,
          events: 24,
          status: 'open',
          people: 0,
        },
      ],
    })
  })

  it('has its picture', async () => {
    const id = await anna.makeBoard({ title: 'Checkout outage', template: 'demo' })
    const { board } = await read(id)
    const file = Object.values(board.evidence).find(({ kind }) => kind === 'file')?.file
    const response = await anna.fetch(`/api/boards/${id}/files/${file?.id}`)
    const content = await response.arrayBuffer()
    expect([response.status, response.headers.get('content-type'), content.byteLength]).toEqual([
      200,
      'image/png',
      file?.size,
    ])
  })
})

describe('the library', () => {
  it('finds boards by words in title and content, in any case, with a stretch around the hit', async () => {
    await anna.makeBoard({ title: 'Checkout outage', template: 'demo' })
    await anna.makeBoard({ title: 'Search index stale' })
    const titles = async (q: string) => {
      const { body } = await anna.get(`/api/boards?q=${encodeURIComponent(q)}`)
      const boards = field(body, 'boards')
      return Array.isArray(boards) ? boards.map((board) => field(board, 'title')) : boards
    }
    expect(await titles('RUNBOOK')).toEqual(['Checkout outage'])
    expect(await titles('search')).toEqual(['Search index stale'])
    expect(await titles('rollback outage')).toEqual(['Checkout outage'])
    expect(await titles('rollback index')).toEqual([])
    const { body } = await anna.get('/api/boards?q=runbook')
    expect(body).toMatchObject({
      total: 2,
      boards: [{ excerpt: expect.stringContaining('no runbook found') }],
    })
  })

  it('filters by severity and by whether someone is in', async () => {
    await anna.makeBoard({ title: 'Checkout outage', template: 'demo' })
    await anna.makeBoard({ title: 'Search index stale' })
    const count = async (query: string) => {
      const boards = field((await anna.get(`/api/boards?${query}`)).body, 'boards')
      return Array.isArray(boards) ? boards.length : boards
    }
    expect(await count('severity=1')).toBe(1)
    expect(await count('severity=2')).toBe(0)
    expect(await count('status=open')).toBe(2)
    expect(await count('status=live')).toBe(0)
    for (const odd of ['severity=5', 'status=closed', `q=${'x'.repeat(201)}`, 'q=a&q=b']) {
      expect(codeOf(await anna.get(`/api/boards?${odd}`))).toBe('bad_request')
    }
  })

  it('does not show a board to someone who was put out of it', async () => {
    const board = await anna.makeBoard()
    const { id, token } = await anna.invite(board)
    const ben = new Visitor(app)
    await ben.join(token)
    await ben.signIn('Ben')
    expect(field((await ben.get('/api/boards')).body, 'boards')).toHaveLength(1)
    await anna.delete(`/api/boards/${board}/invites/${id}`)
    expect(field((await ben.get('/api/boards')).body, 'boards')).toEqual([])
  })
})

describe('entering a board', () => {
  it('makes a member of the workspace a participant', async () => {
    const board = await anna.makeBoard()
    const ben = new Visitor(app)
    await ben.signIn('Ben')
    expect((await ben.get(`/api/boards/${board}`)).body).toMatchObject({ role: 'participant' })
  })

  it('gives a stranger the same answer for a board and for none', async () => {
    const board = await anna.makeBoard()
    const guest = new Visitor(app)
    await guest.join((await anna.invite(await anna.makeBoard())).token)
    const there = await guest.get(`/api/boards/${board}`)
    const nowhere = await guest.get('/api/boards/nowhere')
    expect([there.status, there.text]).toEqual([404, nowhere.text])
    expect((await guest.get('/api/boards/..%2f..%2fetc')).status).toBe(404)
  })
})
