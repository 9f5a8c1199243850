import { setActionStatus } from '@herringbone/shared/doc/edit-actions.ts'
import { changeBrief } from '@herringbone/shared/doc/edit-brief.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type * as Y from 'yjs'
import { fillOutcomes } from '../src/projections/fill-outcomes.ts'
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

const NOBODY = 'nobody' as PersonId // a member whom no board knows
const NOVEMBER = '/api/outcomes?period=2025-11&zone=Europe/Berlin'
const edit = (board: string, change: (doc: Y.Doc) => void) =>
  app.deps.rooms.edit(board as BoardId, change) // an id that the server gave

const only = (...boards: string[]) => ({ count: boards.length, boards })

/** The figures of the asked period, and what there is beside them. */
async function outcomes(as: Visitor, path = NOVEMBER) {
  const { status, body } = await as.get(path)
  expect(status).toBe(200)
  const periods = field(body, 'periods') as { key: string; outcomes: Record<string, unknown> }[] // as documented
  return { body, periods, last: periods.at(-1)?.outcomes ?? {} }
}

it('counts a board that was made, in its month and the periods before it', async () => {
  const board = await anna.makeBoard({ title: 'Checkout outage', template: 'demo' })
  const { body, periods, last } = await outcomes(anna)
  expect(periods).toHaveLength(13)
  expect(periods.map(({ key }) => key).slice(-2)).toEqual(['2025-10', '2025-11'])
  expect(last.incidents).toMatchObject({ value: { 1: 1, all: 1 }, from: only(board) })
  expect(last.toDetect).toMatchObject({ value: { count: 1, median: null }, from: only(board) })
  expect(body).toMatchObject({
    services: ['cache', 'checkout'],
    incidents: { [board]: { title: 'Checkout outage', severity: 1, repeats: null } },
  })
  const none = await outcomes(anna, `${NOVEMBER}&service=search`)
  expect(none.last.incidents).toMatchObject({ value: { all: 0 }, from: only() })
})

it('counts as few periods as are asked for', async () => {
  await anna.makeBoard({ title: 'Checkout outage', template: 'demo' })
  const { periods, last } = await outcomes(anna, '/api/outcomes?period=2025-Q4&zone=UTC&last=2')
  expect(periods.map(({ key }) => key)).toEqual(['2025-Q3', '2025-Q4'])
  expect(last.incidents).toMatchObject({ value: { all: 1 }, from: { count: 1, boards: [] } })
  expect((await anna.get('/api/outcomes?last=1000')).status).toBe(400)
})

it('follows a board that settles after a change', async () => {
  const board = await anna.makeBoard({ title: 'Search stale' })
  await edit(board, (doc) => {
    changeBrief(doc, { severity: 3, startedAt: Date.UTC(2025, 10, 5) })
    const action = addOutcome(doc, 'actions', { text: 'Rebuild it', createdAt: 1 })
    setActionStatus(doc, action, 'done', 2)
  })
  await vi.waitFor(async () => {
    const { last } = await outcomes(anna)
    expect(last.incidents).toMatchObject({ value: { 3: 1, all: 1 } })
  }, 10_000)
})

it('knows when a session was held', async () => {
  const board = await anna.makeBoard({ title: 'Checkout outage', template: 'demo' })
  const command = { type: 'session.start', idempotencyKey: 'start-1' }
  expect((await anna.post(`/api/boards/${board}/commands`, command)).status).toBe(200)
  await vi.waitFor(async () => {
    const { last } = await outcomes(anna)
    expect(last.sessions).toMatchObject({ value: { count: 0, of: 1 }, from: only(board) })
    const [row] = (await app.deps.storage.outcomes.list(NOBODY)) ?? []
    expect(row?.incident.sessionAt).toBeGreaterThan(0)
  }, 10_000)
})

it('tells the marks of a session only when everyone in it is told them', async () => {
  const board = await anna.makeBoard({ title: 'Checkout outage', template: 'demo' })
  let keys = 0
  const command = async (as: Visitor, type: string, more = {}) => {
    keys++
    const body = { type, idempotencyKey: `key-${keys}`, ...more }
    expect((await as.post(`/api/boards/${board}/commands`, body)).status).toBe(200)
  }
  const people = [anna]
  for (const name of ['Ben', 'Cleo', 'Dora', 'Emil']) {
    const one = new Visitor(app)
    await one.signIn(name)
    await one.get(`/api/boards/${board}`)
    people.push(one)
  }
  await command(anna, 'session.start')
  await command(anna, 'mood.open')
  for (const [at, one] of people.entries()) {
    await command(one, 'mood.answer', { worth: 1 + at, safe: 5 })
  }
  const present = '/api/outcomes?zone=UTC'
  await vi.waitFor(async () => {
    expect((await outcomes(anna, present)).last.worth).toMatchObject({ leftOut: only(board) })
  }, 10_000)
  await command(anna, 'mood.close')
  await vi.waitFor(async () => {
    const { worth, safe } = (await outcomes(anna, present)).last
    expect(worth).toMatchObject({ value: { counts: [1, 1, 1, 1, 1], answers: 5, median: 3 } })
    expect(safe).toMatchObject({ value: { counts: [0, 0, 0, 0, 5] }, from: only(board) })
  }, 10_000)
})

it('tells a member of no board that they may not see', async () => {
  const secret = { title: 'Secret outage', template: 'demo', visibility: 'invited' }
  const board = await anna.makeBoard(secret)
  const ben = new Visitor(app)
  await ben.signIn('Ben')
  const { body, last } = await outcomes(ben)
  expect(last.incidents).toMatchObject({ value: { all: 0 }, from: only(), leftOut: only() })
  expect(body).toMatchObject({ services: [], incidents: {} })
  expect(JSON.stringify(body)).not.toContain('Secret')
  await ben.join((await anna.invite(board)).token)
  expect((await outcomes(ben)).last.incidents).toMatchObject({ value: { all: 1 } })
})

it('is for members alone, and refuses what is no period', async () => {
  const closed = await startApp({ workspaceKey: 'a key that is long enough' })
  try {
    const guest = new Visitor(closed)
    expect(codeOf(await guest.get('/api/outcomes'))).toBe('workspace_key_needed')
  } finally {
    await closed.close()
  }
  for (const query of ['period=2025-13', 'period=November', 'zone=Mars/Olympus', 'unit=year'])
    expect((await anna.get(`/api/outcomes?${query}`)).status).toBe(400)
})

it('knows boards that were made before there were outcomes, once the server has looked', async () => {
  const board = await anna.makeBoard({ title: 'Old', template: 'demo' })
  const { storage, logger } = app.deps
  const [known] = await storage.outcomes.list(NOBODY)
  if (!known) throw new Error('the board that was made is not known')
  // As a server of before has left it: in a form that this one does not know.
  await storage.outcomes.put({ ...known.incident, severity: 4 })
  const older = { ...storage.outcomes, missing: async () => [known.incident.board] }
  older.fill = older.put
  await fillOutcomes({ ...storage, outcomes: older }, logger).done
  const { last } = await outcomes(anna)
  expect(last.incidents).toMatchObject({ value: { 1: 1, 4: 0 }, from: only(board) })
})
