import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import { agendaOf } from '@herringbone/shared/session/agenda.ts'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sweepBin } from '../src/housekeeping/sweep-bin.ts'
import { startApp, type TestApp } from './support/http-app.ts'
import { openLive } from './support/http-live.ts'
import { codeOf, field, Visitor } from './support/http-visitor.ts'

let time: number
let app: TestApp
let anna: Visitor
let ben: Visitor
let board: string

beforeEach(async () => {
  time = Date.UTC(2025, 10, 28, 9)
  app = await startApp({ deps: { now: () => time } })
  anna = new Visitor(app)
  ben = new Visitor(app)
  await anna.signIn('Anna')
  await ben.signIn('Ben')
  board = await anna.makeBoard({ title: 'Checkout outage' })
})
afterEach(() => app.close())

const titles = async (as: Visitor, query = '') => {
  const boards = field((await as.get(`/api/boards${query}`)).body, 'boards')
  return Array.isArray(boards) ? boards.map((one) => field(one, 'title')) : boards
}

describe('the archive', () => {
  it('keeps a board out of the way; it can be found, entered and put back', async () => {
    expect((await anna.call('PUT', `/api/boards/${board}/archive`)).status).toBe(204)
    expect(await titles(ben)).toEqual([])
    expect(await titles(ben, '?shelf=archive')).toEqual(['Checkout outage'])
    expect((await ben.get(`/api/boards/${board}`)).status).toBe(200)
    expect((await anna.delete(`/api/boards/${board}/archive`)).status).toBe(204)
    expect(await titles(ben)).toEqual(['Checkout outage'])
  })
})

describe('the bin', () => {
  it('ends the room with 4404 for everyone in it, and the board is gone for all who knew it', async () => {
    const guest = new Visitor(app)
    const { token } = await anna.invite(board)
    await guest.join(token)
    const outsider = new Visitor(app)
    await outsider.join((await anna.invite(await anna.makeBoard({ title: 'Another' }))).token)
    const lives = [openLive(app, anna, board), openLive(app, guest, board)]
    await Promise.all(lives.map(({ welcomed }) => welcomed))
    expect((await anna.delete(`/api/boards/${board}`)).status).toBe(204)
    expect(await Promise.all(lives.map(({ closed }) => closed))).toEqual([4404, 4404])
    for (const as of [anna, ben, guest]) {
      expect(codeOf(await as.get(`/api/boards/${board}`))).toBe('board_not_found')
    }
    for (const as of [anna, ben, guest]) {
      expect(await openLive(app, as, board).closed).toBe(4404)
    }
    expect(await openLive(app, outsider, board).closed).toBe(4401)
    expect(await titles(anna)).toEqual(['Another'])
    expect(codeOf(await new Visitor(app).post('/api/join', { token }))).toBe('invite_not_found')
    expect(codeOf(await new Visitor(app).post('/api/join/preview', { token }))).toBe(
      'invite_not_found',
    )
  })

  it('gives a board back to who leads it, as it was, with another epoch', async () => {
    const { token } = await anna.invite(board)
    await app.deps.rooms.edit(board as BoardId, (doc) => addOutcome(doc, 'causes', { text: 'x' }))
    await anna.delete(`/api/boards/${board}`)
    expect(await titles(anna, '?shelf=bin')).toEqual(['Checkout outage'])
    expect(await titles(ben, '?shelf=bin')).toEqual([])
    expect(codeOf(await ben.post(`/api/boards/${board}/restore`))).toBe('board_not_found')
    expect((await anna.post(`/api/boards/${board}/restore`)).status).toBe(204)
    expect((await anna.get(`/api/boards/${board}`)).body).toMatchObject({
      ...{ title: 'Checkout outage', role: 'facilitator', epoch: 2 },
    })
    const causes = await app.deps.rooms.read(
      board as BoardId,
      (doc) => Object.values(readBoard(doc).board.causes).length,
    )
    expect(causes).toBe(1)
    expect((await new Visitor(app).join(token)).status).toBe(200)
    expect(codeOf(await anna.post(`/api/boards/${board}/restore`))).toBe('board_not_found')
  })

  it('is emptied after 30 days, files included', async () => {
    const upload = await anna.fetch(`/api/boards/${board}/files?name=a.log`, {
      ...{ method: 'POST', body: 'x' },
    })
    const file = String(field(await upload.json(), 'id'))
    const key = Buffer.from(file).toString('hex')
    const kept = await anna.makeBoard({ title: 'Kept' })
    await anna.delete(`/api/boards/${board}`)
    const { storage, blobs } = app.deps
    const sweep = () =>
      sweepBin({ storage, blobs, now: () => time, log: pino({ level: 'silent' }) })
    time += LIMITS.binMs
    await sweep()
    expect(await titles(anna, '?shelf=bin')).toEqual(['Checkout outage'])
    time += 1
    await sweep()
    expect(await titles(anna, '?shelf=bin')).toEqual([])
    expect(await storage.boards.get(board as BoardId)).toBeNull()
    expect(await blobs.head(key, 1)).toBeNull()
    expect(codeOf(await anna.post(`/api/boards/${board}/restore`))).toBe('board_not_found')
    expect((await anna.get(`/api/boards/${kept}`)).status).toBe(200)
  })
})

it('a board is made like another: its plan and its lanes, and nothing that was said', async () => {
  const template = field(
    (await anna.post('/api/templates', { name: 'x', agenda: agendaOf('short'), checkIn: true }))
      .body,
    'id',
  )
  const wish = { title: 'Secret outage', template, visibility: 'invited', timeZone: 'Asia/Tokyo' }
  const source = await anna.makeBoard(wish)
  await app.deps.rooms.edit(source as BoardId, (doc) => addOutcome(doc, 'causes', { text: 'said' }))
  const answer = await anna.post(`/api/boards/${source}/duplicate`, { title: 'The next one' })
  expect(answer.status).toBe(201)
  const id = String(field(answer.body, 'id'))
  expect((await anna.get(`/api/boards/${id}`)).body).toMatchObject({
    ...{ title: 'The next one', role: 'facilitator', visibility: 'invited' },
  })
  const [before, after] = await Promise.all(
    [source, id].map((one) => app.deps.rooms.read(one as BoardId, (doc) => readBoard(doc).board)),
  )
  expect(after?.lanes).toEqual(before?.lanes)
  expect(after?.categories).toEqual(before?.categories)
  expect(after?.brief).toMatchObject({ title: 'The next one', timeZone: 'Asia/Tokyo' })
  expect(after?.brief.groundRules).toBe(before?.brief.groundRules)
  expect(JSON.stringify(after)).not.toMatch(/said|Secret/)
  const session = await app.deps.rooms.session(id as BoardId)
  expect(session.agenda).toEqual(agendaOf('short'))
  expect(session.checkIn).toEqual({ open: true, words: {} })
})

it('tags stand in the board, each once, and are found', async () => {
  const put = (tags: string[]) => anna.call('PUT', `/api/boards/${board}/tags`, { tags })
  expect((await put(['dns', ' DNS2 ', 'dns'])).body).toEqual({ tags: ['dns', 'DNS2'] })
  const brief = await app.deps.rooms.read(board as BoardId, (doc) => readBoard(doc).board.brief)
  expect(brief.tags).toEqual(['dns', 'DNS2'])
  expect(codeOf(await put(['']))).toBe('bad_request')
  expect(codeOf(await put(Array.from({ length: 21 }, String)))).toBe('bad_request')
})
