import { readBoard } from '@herringbone/shared/doc/read.ts'
import { asId, type BoardId } from '@herringbone/shared/model/ids.ts'
import { DEFAULT_PRIORITY_RULE } from '@herringbone/shared/model/priority-rule.ts'
import { DEFAULT_SEVERITY_LEVELS } from '@herringbone/shared/model/severity-level.ts'
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
      visibility: 'workspace',
      epoch: 1,
      confidentiality: '',
      severityLevels: DEFAULT_SEVERITY_LEVELS,
      priorityRule: DEFAULT_PRIORITY_RULE,
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
    // What does not depend on the words is asked without them.
    expect((await anna.get('/api/boards')).body).toMatchObject({
      total: 2,
      counts: { live: 0, review: 0 },
    })
    expect(body).toMatchObject({
      total: null,
      counts: null,
      found: 1,
      boards: [
        {
          titleMarks: [],
          hits: expect.arrayContaining([
            {
              kind: 'event',
              at: expect.stringMatching(/^event:/),
              text: expect.stringContaining('no runbook found'),
              marks: [expect.anything()],
            },
          ]),
        },
      ],
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
