// @vitest-environment node
import { readFileSync } from 'node:fs'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startApp, type TestApp } from './support/http-app.ts'
import { codeOf, field, Visitor } from './support/http-visitor.ts'

const ALERTS = readFileSync(
  new URL('../../shared/src/interchange/fixtures/alertmanager-webhook.json', import.meta.url),
  'utf8',
)

let app: TestApp
let anna: Visitor
let board: string
let now = Date.parse('2026-11-30T12:00:00Z')

beforeAll(async () => {
  app = await startApp({ deps: { now: () => now } })
  anna = new Visitor(app)
  await anna.signIn('Anna')
})
beforeEach(async () => {
  now += 10 * 60_000 // of the counts of the last test nothing is left
  board = await anna.makeBoard()
})
afterAll(() => app.close())

const events = async () => {
  const read = await app.deps.rooms.read(board as BoardId, (doc) => readBoard(doc).board) // made above
  return Object.values(read.events).map(({ text }) => text)
}
async function makeHook(): Promise<{ id: string; url: string }> {
  const { body } = await anna.post(`/api/boards/${board}/hooks`, { name: 'Alertmanager' })
  return { id: String(field(field(body, 'hook'), 'id')), url: String(field(body, 'url')) }
}
/** As a tool sends: no cookie, no page. */
const send = async (url: string, body: string, headers: Record<string, string> = {}) => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

describe('an incoming webhook', () => {
  it('puts alerts on the timeline, once, however often they are sent', async () => {
    const { url } = await makeHook()
    const first = await send(url, ALERTS)
    expect([first.status, first.body]).toMatchObject([
      202,
      { tool: 'alertmanager', added: 3, duplicates: 0, rejected: [] },
    ])
    const again = await Promise.all([send(url, ALERTS), send(url, ALERTS)])
    for (const { body } of again) expect(body).toMatchObject({ added: 0, duplicates: 3 })
    expect(await events()).toHaveLength(3)
  })

  it('is the same for two that arrive at the same moment', async () => {
    const { url } = await makeHook()
    const both = await Promise.all([send(url, ALERTS), send(url, ALERTS)])
    expect(both.map(({ body }) => field(body, 'added')).sort()).toEqual([0, 3])
    expect(await events()).toHaveLength(3)
  })

  it('shows its address once, and stores a hash of it alone', async () => {
    const { url } = await makeHook()
    const token = url.split('/').at(-1) ?? ''
    expect(token.length).toBeGreaterThan(40)
    const list = await anna.get(`/api/boards/${board}/hooks`)
    expect(field(list.body, 'hooks')).toMatchObject([{ name: 'Alertmanager', usedAt: null }])
    const stored = JSON.stringify(await app.deps.storage.hooks.list(board as BoardId))
    await send(url, ALERTS)
    for (const text of [list.text, stored, app.logged()]) expect(text).not.toContain(token)
    const { body } = await anna.get(`/api/boards/${board}/hooks`)
    expect(field(body, 'hooks')).toMatchObject([{ usedAt: now }])
  })

  it('takes nothing any more when it was revoked, as if it had never been', async () => {
    const { id, url } = await makeHook()
    expect((await anna.delete(`/api/boards/${board}/hooks/${id}`)).status).toBe(204)
    const [revoked, unknown] = [await send(url, ALERTS), await send(`${url}x`, ALERTS)]
    expect(revoked.status).toBe(404)
    expect(revoked.body).toEqual(unknown.body)
    expect(await events()).toEqual([])
    expect(codeOf(await anna.delete(`/api/boards/${board}/hooks/${id}`))).toBe('hook_not_found')
  })

  it('says what made no sense', async () => {
    const { url } = await makeHook()
    for (const body of ['{}', '[]', '{"alerts":[{}],"status":"firing"}']) {
      const answer = await send(url, body)
      expect([body, answer.status]).toEqual([body, body === '[]' ? 202 : 422])
    }
    expect((await send(url, 'not json')).status).toBe(400)
    expect((await send(url, ALERTS, { 'content-type': 'text/plain' })).status).toBe(415)
  })

  it('has a limit of its own, and says how long to wait', async () => {
    const { url } = await makeHook()
    for (let at = 0; at < LIMITS.hooksPerMinute; at++) await send(url, `{"text":"tick","id":${at}}`)
    const over = await send(url, ALERTS)
    expect([over.status, over.headers.get('retry-after')]).toEqual([429, '60'])
    expect(await events()).toHaveLength(LIMITS.hooksPerMinute)
  })

  it('takes no more at once than a board can show', async () => {
    const { url } = await makeHook()
    const many = Array.from({ length: LIMITS.hookEvents + 1 }, (_, id) => ({ id, text: 'x' }))
    expect((await send(url, JSON.stringify(many))).status).toBe(413)
    expect(await events()).toEqual([])
  })

  it('is of one board, which has a limit of them', async () => {
    for (let at = 0; at < LIMITS.hooksPerBoard; at++) await makeHook()
    const { status } = await anna.post(`/api/boards/${board}/hooks`, { name: 'one more' })
    expect(status).toBe(409)
  })
})
