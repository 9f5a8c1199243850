import { changeAction } from '@herringbone/shared/doc/edit-actions.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { changeReport } from '@herringbone/shared/doc/edit-report.ts'
import { asId, type BoardId, type PersonId } from '@herringbone/shared/model/ids.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startApp, type TestApp } from './support/http-app.ts'
import { codeOf, Visitor } from './support/http-visitor.ts'

const NOW = Date.parse('2025-11-28T12:00:00Z')
const SERIES = {
  start: '2026-03-16',
  time: '10:00',
  minutes: 30,
  every: 'two-weeks',
  until: '2026-05-31',
} as const

let app: TestApp
let anna: Visitor
let board: BoardId

beforeEach(async () => {
  app = await startApp({ publicUrl: 'https://herringbone.example.com', deps: { now: () => NOW } })
  anna = new Visitor(app)
  await anna.signIn('Anna')
  const wish = { title: 'Checkout outage', timeZone: 'Europe/Berlin' }
  board = asId<'board'>(await anna.makeBoard(wish)) as BoardId
})
afterEach(() => app.close())

const plan = () =>
  app.deps.rooms.edit(board, (doc) => {
    changeReport(doc, { followUps: SERIES })
    const mira = addOutcome(doc, 'actions', { text: 'Stage the rollout' })
    const owner = { kind: 'person', name: 'Mira', person: 'p-mira' as PersonId } as const
    changeAction(doc, mira, { owner, due: '2026-04-01' })
    const ops = addOutcome(doc, 'actions', { text: 'Write the playbook' })
    changeAction(doc, ops, { owner: { kind: 'team', name: 'Ops', person: '' } })
  })

const ask = (query = '') => anna.get(`/api/boards/${board}/follow-ups.ics${query}`)
/** The properties of the first meeting, its line breaks as they are read. */
function meetingIn(ics: string): Record<string, string> {
  const lines = ics.replaceAll('\r\n ', '').split('\r\n')
  const from = lines.indexOf('BEGIN:VEVENT')
  const properties = lines.slice(from + 1, lines.indexOf('END:VEVENT')).map((line) => {
    const colon = line.indexOf(':', line.includes('TZID=') ? line.indexOf('TZID=') : 0)
    const value = line
      .slice(colon + 1)
      .replaceAll('\\n', '\n')
      .replace(/\\([,;\\])/g, '$1')
    return [line.slice(0, colon), value]
  })
  return Object.fromEntries(properties)
}

it('are a calendar file in the zone of the board, with all open actions and the way back', async () => {
  await plan()
  const { status, headers, text } = await ask()
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(headers.get('content-disposition')).toContain('Follow-up_ Checkout outage.ics')
  const meeting = meetingIn(text)
  expect(meeting).toMatchObject({
    SUMMARY: 'Follow-up: Checkout outage',
    'DTSTART;TZID=Europe/Berlin': '20260316T100000',
    RRULE: 'FREQ=WEEKLY;INTERVAL=2;COUNT=6',
  })
  expect(meeting.DESCRIPTION?.split('\n')).toEqual([
    'Open actions: 2',
    '- Stage the rollout (Mira, due 2026-04-01)',
    '- Write the playbook (Ops)',
    `https://herringbone.example.com/board/${board}/wrap-up`,
  ])
})

it.each([
  ['?person=Mira', '- Stage the rollout (Mira, due 2026-04-01)'],
  ['?person=p-mira', '- Stage the rollout (Mira, due 2026-04-01)'],
  ['?team=Ops', '- Write the playbook (Ops)'],
])('list with %s the actions of that owner, in the same meeting', async (query, line) => {
  await plan()
  const [everyone, own] = [meetingIn((await ask()).text), meetingIn((await ask(query)).text)]
  expect(own.UID).toBe(everyone.UID)
  expect(own.DESCRIPTION?.split('\n').slice(0, 2)).toEqual(['Open actions: 1', line])
})

it('speak the language that is asked for', async () => {
  await plan()
  const meeting = meetingIn((await ask('?locale=de')).text)
  expect(meeting.SUMMARY).toBe('Folgetermin: Checkout outage')
  expect(meeting.DESCRIPTION).toContain('Offene Maßnahmen: 2')
  expect(codeOf(await ask('?locale=fr'))).toBe('bad_request')
})

it('are asked for in vain while no dates are set', async () => {
  expect(codeOf(await ask())).toBe('no_follow_ups')
})

it('are for everyone in the board, also for who only looks on, and for nobody else', async () => {
  await plan()
  const observer = new Visitor(app)
  await observer.join((await anna.invite(board, { role: 'observer' })).token)
  const path = `/api/boards/${board}/follow-ups.ics`
  expect((await observer.get(path)).status).toBe(200)
  const stranger = new Visitor(app)
  expect(codeOf(await stranger.get(path))).toBe('not_signed_in')
})
