import type { ReportVersion, SharedReport } from '@herringbone/shared/api/reports.ts'
import { briefText } from '@herringbone/shared/doc/edit-brief.ts'
import { addEvent } from '@herringbone/shared/doc/edit-events.ts'
import { addStakeholder } from '@herringbone/shared/doc/edit-impact.ts'
import { addReviewer, setApproval, setReview } from '@herringbone/shared/doc/edit-report.ts'
import { readBoard, readReport } from '@herringbone/shared/doc/read.ts'
import { writeNarrative } from '@herringbone/shared/doc/testing/write-narrative.ts'
import { closingChecklist } from '@herringbone/shared/methods/closing-checklist.ts'
import type { BoardId, LaneId } from '@herringbone/shared/model/ids.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { createMemoryMailer, type MemoryMailer } from '../src/mail/memory-mailer.ts'
import { startApp, type TestApp } from './support/http-app.ts'
import { codeOf, field, Visitor } from './support/http-visitor.ts'

let app: TestApp
let lead: Visitor
let board: BoardId
let time: number
let mailer: MemoryMailer

beforeEach(async () => {
  time = Date.parse('2025-12-01T10:00:00Z')
  mailer = createMemoryMailer()
  app = await startApp({ deps: { now: () => time, mailer } })
  lead = new Visitor(app)
  await lead.signIn('Anna')
  board = (await lead.makeBoard({ title: 'Checkout outage' })) as BoardId // the server made it
  await edit((doc) => {
    briefText(doc, 'summary')?.insert(0, 'Payments failed for 38 minutes.')
    const at = Date.parse('2025-11-28T08:02:00Z')
    addEvent(doc, { text: 'Cache TTL pushed', at, lane: 'change' as LaneId })
  })
})
afterEach(() => app.close())

const edit = (change: (doc: Y.Doc) => void) =>
  app.deps.rooms.edit(board, (doc) => doc.transact(() => change(doc)))
const toPeerReview = () => edit((doc) => setReview(doc, 'peer-review', 1))
const publish = (locale = 'en') => lead.post(`/api/boards/${board}/report/publish`, { locale })
const version = async (n: number) =>
  (await lead.get(`/api/boards/${board}/report/versions/${n}`)).body as ReportVersion // as documented
const share = async (wish: object = { shows: 'published' }) =>
  (await lead.post(`/api/boards/${board}/report/shares`, wish)).body as {
    id: string
    token: string
    url: string
  } // as documented
const shown = (token: string, locale = 'en') =>
  new Visitor(app).post('/api/reports/shared', { token, locale })

describe('publishing', () => {
  test('freezes the report as the server has it, with what was still open', async () => {
    await edit((doc) => {
      setApproval(doc, addReviewer(doc, 'Ben'), 5)
      addReviewer(doc, 'Cleo')
    })
    await toPeerReview()
    const answer = await publish()
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      version: 1,
      title: 'Checkout outage – Post-mortem',
      publishedAt: time,
      publishedBy: { name: 'Anna' },
      approvedBy: ['Ben'],
      notApprovedBy: ['Cleo'],
    })
    expect(field(answer.body, 'gaps')).toContainEqual({
      ...{ kind: 'no-severity', at: 'stage:brief' },
      text: '',
    })
    expect(await app.deps.rooms.read(board, readReport)).toMatchObject({
      review: 'published',
      reviewAt: time,
    })
    const before = await version(1)
    expect(JSON.stringify(before.blocks)).toContain('Cache TTL pushed')
    await edit((doc) => briefText(doc, 'summary')?.insert(0, 'Later: '))
    expect(await version(1)).toEqual(before)
  })

  test('again, after changes and a review, makes the next version', async () => {
    await toPeerReview()
    await publish()
    await edit((doc) =>
      writeNarrative(doc, 'causes', [
        { kind: 'paragraph', spans: [{ text: 'No canary', strong: true }] },
      ]),
    )
    expect(codeOf(await publish())).toBe('report_not_reviewed')
    await toPeerReview()
    expect((await publish()).status).toBe(201)
    const { body } = await lead.get(`/api/boards/${board}/report/versions`)
    expect(field(body, 'versions')).toMatchObject([{ version: 2 }, { version: 1 }])
    expect(JSON.stringify((await version(2)).blocks)).toContain('No canary')
    expect(JSON.stringify((await version(1)).blocks)).not.toContain('No canary')
  })

  test('what is published already, by two at once or by a repeated request, makes one version', async () => {
    await toPeerReview()
    const answers = await Promise.all([publish(), publish(), publish()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201])
    time += 1_000
    expect((await publish()).status).toBe(200)
    const { body } = await lead.get(`/api/boards/${board}/report/versions`)
    expect(field(body, 'versions')).toHaveLength(1)
  })

  test('a draft is refused, and changes nothing', async () => {
    expect(codeOf(await publish())).toBe('report_not_reviewed')
    expect(await app.deps.rooms.read(board, readReport)).toMatchObject({ review: 'draft' })
    expect(codeOf(await lead.get(`/api/boards/${board}/report/versions/1`))).toBe(
      'report_version_not_found',
    )
  })
})

describe('a link to a report', () => {
  test('shows the newest version without a session, and leads nowhere on the board', async () => {
    const made = await share()
    expect(made.url).toBe(`${app.url}/report#${made.token}`)
    expect(codeOf(await shown(made.token))).toBe('report_not_published')
    await edit((doc) =>
      writeNarrative(doc, 'causes', [
        { kind: 'paragraph', spans: [{ text: 'the push', ref: 'event:abc' }] },
      ]),
    )
    await toPeerReview()
    await publish()
    const answer = await shown(made.token)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.getSetCookie()).toEqual([])
    const report = answer.body as SharedReport // as documented
    expect(report).toMatchObject({ version: 1, publishedAt: time })
    expect(answer.text).toContain('the push')
    expect(answer.text).not.toContain(board)
  })

  test('of the current report is live, in the language of its reader', async () => {
    const { token } = await share({ shows: 'current' })
    await edit((doc) => briefText(doc, 'summary')?.insert(0, 'Later: '))
    const answer = await shown(token, 'de')
    expect(answer.body).toMatchObject({ version: null, locale: 'de' })
    expect(answer.text).toContain('Later: Payments')
    expect(answer.text).toContain('Zusammenfassung')
    expect(answer.text).not.toContain(board)
  })

  test('ends when it is revoked or its time is over, and lets nobody into the board', async () => {
    const [revoked, short] = [
      await share({ shows: 'current' }),
      await share({ shows: 'current', expiresAt: time + 1_000 }),
    ]
    expect((await lead.delete(`/api/boards/${board}/report/shares/${revoked.id}`)).status).toBe(204)
    expect(codeOf(await shown(revoked.token))).toBe('share_revoked')
    expect((await shown(short.token)).status).toBe(200)
    time += 1_000
    expect(codeOf(await shown(short.token))).toBe('share_expired')
    expect(codeOf(await shown('nonsense'))).toBe('share_not_found')
    expect(codeOf(await new Visitor(app).join(short.token))).toBe('invite_not_found')
    const past = await lead.post(`/api/boards/${board}/report/shares`, {
      shows: 'current',
      expiresAt: time,
    })
    expect(codeOf(past)).toBe('bad_request')
  })

  test('is listed without its token, which no log has seen either', async () => {
    const { id, token } = await share()
    await shown(token)
    const { body, text } = await lead.get(`/api/boards/${board}/report/shares`)
    expect(field(body, 'shares')).toEqual([
      { id, shows: 'published', createdAt: time, expiresAt: null, revokedAt: null },
    ])
    expect(text).not.toContain(token)
    expect(app.logged()).not.toContain(token)
  })
})

describe('the summary', () => {
  const stakeholder = async (text: string, contact: string) => {
    let id = ''
    await edit((doc) => {
      id = addStakeholder(doc, text, contact)
    })
    return id
  }
  const send = (stakeholders: string[], wish: object = {}) =>
    lead.post(`/api/boards/${board}/report/send`, {
      ...{ stakeholders, locale: 'en', withLink: false },
      ...wish,
    })
  const content = () => app.deps.rooms.read(board, (doc) => readBoard(doc).board)
  const isTold = async () =>
    closingChecklist(await content()).find(({ check }) => check === 'summary-sent')?.gaps

  test('goes to stakeholders by mail, one letter each, and they count as told', async () => {
    const ops = await stakeholder('Ops, all', 'ops@example.com')
    const sales = await stakeholder('Sales', 'Jo <sales@example.com>')
    expect(await isTold()).toHaveLength(2)
    const answer = await send([ops, sales, ops], { note: 'Please read.' })
    expect(answer.body).toEqual({ sent: [ops, sales], failed: [] })
    expect(mailer.sent.map(({ to, subject }) => [to.address, subject])).toEqual([
      ['ops@example.com', 'Checkout outage – Post-mortem'],
      ['sales@example.com', 'Checkout outage – Post-mortem'],
    ])
    const [letter] = mailer.sent
    expect(letter?.text).toMatch(
      /^Please read\.\n\nCheckout outage – Post-mortem\n\nPayments failed/,
    )
    expect(letter?.text).toContain(`${app.url}/board/${board}/report`)
    expect(await isTold()).toEqual([])
    const { report, stakeholders } = await content()
    expect(report.sentAt).toBe(time)
    expect(Object.values(stakeholders).map(({ toldAt }) => toldAt)).toEqual([time, time])
  })

  test('says who could not be reached, and counts only the others as told', async () => {
    mailer.refuse('gone@example.com')
    const gone = await stakeholder('Gone', 'gone@example.com')
    const channel = await stakeholder('Support', '#support')
    const ops = await stakeholder('Ops', 'ops@example.com')
    const { body } = await send([gone, channel, 'nobody', ops])
    expect(body).toEqual({
      sent: [ops],
      failed: [
        { id: gone, reason: 'refused' },
        { id: channel, reason: 'no-address' },
        { id: 'nobody', reason: 'no-address' },
      ],
    })
    expect(await isTold()).toHaveLength(2)
  })

  test('can carry a link that shows the report to whoever has it', async () => {
    const ops = await stakeholder('Ops', 'ops@example.com')
    await send([ops], { withLink: true })
    const token = /\/report#(\S+)/.exec(mailer.sent[0]?.text ?? '')?.[1] ?? ''
    expect((await shown(token)).status).toBe(200)
  })

  test('is not sent by a server without mail, which says so', async () => {
    await app.close()
    app = await startApp()
    lead = new Visitor(app)
    await lead.signIn('Anna')
    board = (await lead.makeBoard()) as BoardId // the server made it
    const { body } = await lead.get(`/api/boards/${board}/report/sending`)
    expect(body).toEqual({ mail: false })
    expect(codeOf(await send(['nobody']))).toBe('mail_not_set_up')
  })
})
