import { changeAction } from '@herringbone/shared/doc/edit-actions.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { sendDigests } from '../src/digest/send-digests.ts'
import { createMemoryMailer, type MemoryMailer } from '../src/mail/memory-mailer.ts'
import { startApp, type TestApp } from './support/http-app.ts'
import { codeOf, field, Visitor } from './support/http-visitor.ts'

const HOUR = 3_600_000
/** 05:30 in Berlin. */
const NIGHT = Date.UTC(2025, 11, 1, 4, 30)

let now: number
let app: TestApp
let mailer: MemoryMailer
let anna: Visitor
let me: PersonId
const WISH = { address: 'anna@example.com', locale: 'en', timeZone: 'Europe/Berlin' }

beforeEach(async () => {
  now = NIGHT
  mailer = createMemoryMailer()
  app = await startApp({ deps: { mailer, now: () => now } })
  anna = new Visitor(app)
  me = (await anna.signIn('Anna')) as PersonId // as the server gave it
})
afterEach(() => app.close())

async function makeAction(text: string, due: string) {
  const board = (await anna.makeBoard({ title: 'Checkout\noutage' })) as BoardId
  await app.deps.rooms.edit(board, (doc) => {
    const id = addOutcome(doc, 'actions', { text, createdAt: 1 })
    changeAction(doc, id, { due, owner: { kind: 'person', name: 'Anna', person: me } })
  })
  await vi.waitFor(async () => {
    const { body } = await anna.get(`/api/actions?today=2025-12-01&q=${encodeURIComponent(text)}`)
    expect(field(body, 'found')).toBe(1)
  }, 5_000)
  return board
}
const send = () =>
  sendDigests({
    ...{ storage: app.deps.storage, mailer, log: app.deps.logger, now: () => now },
    base: 'https://hb.example',
  })
const tokenIn = (text = '', name = 'confirm') =>
  new RegExp(`#${name}=([\\w-]+)`).exec(text)?.[1] ?? ''
const state = async () => field((await anna.get('/api/digest')).body, 'state')
async function confirmed() {
  await anna.call('PUT', '/api/digest', WISH)
  await anna.post('/api/digest/confirm', { token: tokenIn(mailer.sent.at(-1)?.text) })
}

it('is off until someone gives an address, and until that address has said yes', async () => {
  expect((await anna.get('/api/digest')).body).toEqual({
    ...{ mail: true, state: 'none', address: '', feed: false },
  })
  const asked = await anna.call('PUT', '/api/digest', WISH)
  expect(asked.body).toMatchObject({ state: 'unconfirmed', address: WISH.address })
  expect(mailer.sent).toHaveLength(1)
  now += 4 * HOUR
  await send()
  expect(mailer.sent).toHaveLength(1)
  // Whoever follows the link need not be signed in where they read their mail.
  const token = tokenIn(mailer.sent[0]?.text)
  expect((await new Visitor(app).post('/api/digest/confirm', { token })).status).toBe(204)
  expect(await state()).toBe('on')
})

it('sends one letter in the morning of the reader, with what is late and what is due soon', async () => {
  const board = await makeAction('Add a\ncanary', '2025-11-28')
  await makeAction('Write it down', '2025-12-08')
  await makeAction('Later', '2026-02-01')
  await confirmed()
  await send()
  expect(mailer.sent).toHaveLength(1)
  now += 2 * HOUR
  await send()
  await send()
  expect(mailer.sent).toHaveLength(2)
  const { to, subject, text, headers } = mailer.sent[1] ?? {}
  expect(to).toEqual({ name: 'Anna', address: WISH.address })
  expect(subject).toBe('Actions: 1 overdue, 1 due soon')
  expect(text).toContain('– Add a canary (3 days late, 2025-11-28)\n  Checkout outage\n')
  expect(text).toContain(`https://hb.example/board/${board}/actions?item=action%3A`)
  expect(text).toContain('– Write it down (in 7 days, 2025-12-08)')
  expect(text).not.toContain('Later')
  expect(headers?.['List-Unsubscribe']).toContain('/api/digest/end?token=')
  now += 24 * HOUR
  await send()
  expect(mailer.sent).toHaveLength(3)
})

it('sends nothing on a day without anything due', async () => {
  await confirmed()
  now += 4 * HOUR
  await send()
  expect(mailer.sent).toHaveLength(1)
})

it('ends with the link in a letter, also by the one click of a mail program', async () => {
  await makeAction('Add a canary', '2025-11-28')
  await confirmed()
  const token = tokenIn(mailer.sent[0]?.text)
  const ended = await new Visitor(app).fetch(`/api/digest/end?token=${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  expect(ended.status).toBe(204)
  expect(await state()).toBe('off')
  now += 4 * HOUR
  await send()
  expect(mailer.sent).toHaveLength(1)
  const unknown = await anna.post('/api/digest/end?token=nobody')
  expect(codeOf(unknown)).toBe('digest_not_found')
})

it('asks a new address again, and forgets all of it when asked to', async () => {
  await confirmed()
  const before = tokenIn(mailer.sent[0]?.text)
  await anna.call('PUT', '/api/digest', { ...WISH, address: 'new@example.com' })
  expect(await state()).toBe('unconfirmed')
  expect(codeOf(await anna.post('/api/digest/confirm', { token: before }))).toBe('digest_not_found')
  expect((await anna.delete('/api/digest')).status).toBe(204)
  expect(await state()).toBe('none')
})

it('stops where the mail server says that nobody is there', async () => {
  await makeAction('Add a canary', '2025-11-28')
  await confirmed()
  mailer.refuse(WISH.address)
  now += 4 * HOUR
  await send()
  expect(await state()).toBe('refused')
})

it('takes no address that is none, and asks strangers only so often', async () => {
  const put = (address: string) => anna.call('PUT', '/api/digest', { ...WISH, address })
  expect(codeOf(await put('Anna <anna@example.com>'))).toBe('bad_request')
  for (let n = 0; n < 5; n++) expect((await put(`a${n}@example.com`)).status).toBe(200)
  expect(codeOf(await put('more@example.com'))).toBe('too_many_tries')
})

it('says when this server sends no mail', async () => {
  await app.close()
  app = await startApp()
  anna = new Visitor(app)
  await anna.signIn('Anna')
  expect(field((await anna.get('/api/digest')).body, 'mail')).toBe(false)
  expect(codeOf(await anna.call('PUT', '/api/digest', WISH))).toBe('mail_not_set_up')
})

it('has a feed at a private address, which a new one ends', async () => {
  const board = await makeAction('Add <a> canary', '2025-11-28')
  await makeAction('Write it down', '2025-12-08')
  const make = async () => {
    const { body } = await anna.post('/api/digest/feed', { locale: 'en', timeZone: 'UTC' })
    return new URL(String(field(body, 'url')))
  }
  const url = await make()
  const reader = new Visitor(app)
  const feed = await reader.get(url.pathname + url.search)
  expect(feed.status).toBe(200)
  expect(feed.headers.get('content-type')).toContain('application/atom+xml')
  expect(feed.text.match(/<entry>/g)).toHaveLength(2)
  expect(feed.text).toContain('<title>Add &lt;a&gt; canary (3 days late)</title>')
  expect(feed.text).toContain('<updated>2025-11-29T00:00:00Z</updated>')
  expect(feed.text).toContain(`/board/${board}/actions?item=action%3A`)
  const next = await make()
  expect(codeOf(await reader.get(url.pathname + url.search))).toBe('feed_not_found')
  expect((await anna.delete('/api/digest/feed')).status).toBe(204)
  expect(codeOf(await reader.get(next.pathname + next.search))).toBe('feed_not_found')
})

it('leaves out of the feed what its owner may not see any more', async () => {
  const board = await makeAction('Add a canary', '2025-11-28')
  const { body } = await anna.post('/api/digest/feed', { locale: 'de', timeZone: 'UTC' })
  const url = new URL(String(field(body, 'url')))
  await app.deps.storage.members.put({
    ...{ board, person: me, role: 'facilitator', invite: null, joinedAt: 1, revokedAt: 2 },
  })
  expect((await anna.get(url.pathname + url.search)).text).not.toContain('canary')
})
