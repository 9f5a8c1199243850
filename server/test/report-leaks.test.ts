import type { ShareShows } from '@herringbone/shared/api/reports.ts'
import { addStakeholder } from '@herringbone/shared/doc/edit-impact.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { setReview } from '@herringbone/shared/doc/edit-report.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import type { OptionRef } from '@herringbone/shared/session/poll.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createMemoryMailer, type MemoryMailer } from '../src/mail/memory-mailer.ts'
import { Visitor } from './support/http-visitor.ts'
import {
  type Attendant,
  type SessionApp,
  startSessionApp,
  writeNotes,
} from './support/session-app.ts'

// Whatever a report becomes, it is made from the board: never from desks, never from ballots.

const SECRETS = ['zanzibarquux', 'marmaladefrob']
const CAUSES = ['canary', 'alert']

let app: SessionApp
let mailer: MemoryMailer
let ann: Attendant
let ben: Attendant
beforeEach(async () => {
  mailer = createMemoryMailer()
  app = await startSessionApp({ deps: { mailer } })
  ann = await app.enter('ann', 'participant')
  ben = await app.enter('ben', 'participant')
})
afterEach(() => app.close())

const at = () => `/api/boards/${app.board}/report`

async function shownBy(shows: ShareShows): Promise<string> {
  const { body } = await app.lead.visitor.post(`${at()}/shares`, { shows })
  const { token } = body as { token: string } // as documented
  const { status, text } = await new Visitor(app.app).post('/api/reports/shared', {
    token,
    locale: 'en',
  })
  expect(status).toBe(200)
  return text
}
const currentReport = () => shownBy('current')

/** Every shape in which the report leaves the server, as text. */
async function everyReport(): Promise<string> {
  await app.app.deps.rooms.edit(app.board, (doc) =>
    doc.transact(() => setReview(doc, 'peer-review', 1)),
  )
  const published = await app.lead.visitor.post(`${at()}/publish`, { locale: 'en' })
  const n = Number(Reflect.get(Object(published.body), 'version'))
  const version = await app.lead.visitor.get(`${at()}/versions/${n}`)
  expect(version.status).toBe(200)
  const shared = [await currentReport(), await shownBy('published')]
  const stakeholder = await app.app.deps.rooms.edit(app.board, (doc) =>
    doc.transact(() => addStakeholder(doc, 'Ops', 'ops@example.com')),
  )
  const sent = await app.lead.visitor.post(`${at()}/send`, {
    ...{ stakeholders: [stakeholder], locale: 'en', withLink: false },
  })
  expect(sent.body).toEqual({ sent: [stakeholder], failed: [] })
  const letters = mailer.sent.map((letter) => JSON.stringify(letter))
  return [published.text, version.text, sent.text, ...letters, ...shared].join('\n')
}

test('nothing of a silent round is in a report before its reveal, and no writer after it', async () => {
  await app.lead.command({ type: 'round.open', question: 'Why?', named: false })
  await writeNotes(await ann.openDesk(), ...SECRETS)
  await app.lead.until(({ session }) => session.roundNotes === 2)
  const during = await everyReport()
  expect(during.length).toBeGreaterThan(500)
  for (const secret of SECRETS) expect(during).not.toContain(secret)
  await app.lead.command({ type: 'round.reveal' })
  await app.lead.until(({ session }) => session.round === null)
  const after = await everyReport()
  for (const told of [ann.id, ben.id]) expect(after).not.toContain(told)
})

test('nothing of a vote is in a report: not that there is one, no ballot, and no voter', async () => {
  await app.app.deps.rooms.edit(app.board, (doc) =>
    doc.transact(() => {
      for (const id of CAUSES) addOutcome(doc, 'causes', { id: id as CauseId, text: `cause ${id}` })
    }),
  )
  const quiet = await currentReport()
  expect(quiet).toContain('cause canary')
  const options = CAUSES.map((id): OptionRef => `cause:${id as CauseId}`)
  const { result } = await app.lead.command({
    ...{ type: 'poll.open', question: 'Which first?', stage: 'causes', options, dots: 3 },
  })
  const [option] = options
  const poll = result?.poll
  if (!option || !poll) throw new Error('no poll')
  await ann.command({ type: 'poll.cast', poll, option })
  await ben.command({ type: 'poll.abstain', poll })
  expect(await currentReport()).toBe(quiet)
  await app.lead.command({ type: 'poll.close' })
  expect(await currentReport()).toBe(quiet)
})
