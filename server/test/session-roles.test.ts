import type { Role } from '@herringbone/shared/model/role.ts'
import { agendaOf } from '@herringbone/shared/session/agenda.ts'
import {
  COMMAND_TYPES,
  type Command,
  type CommandType,
} from '@herringbone/shared/session/commands.ts'
import { RULES } from '@herringbone/shared/session/permissions.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf, Visitor } from './support/http-visitor.ts'
import { type Attendant, type SessionApp, startSessionApp } from './support/session-app.ts'

let app: SessionApp
const who = {} as Record<Role, Attendant> // filled before the tests
beforeAll(async () => {
  app = await startSessionApp()
  who.facilitator = app.lead
  who.participant = await app.enter('ben', 'participant')
  who.observer = await app.enter('zoe', 'observer')
})
afterAll(() => app.close())

/** One of each, of the right shape. */
function sampleOf(type: CommandType): Command {
  const [person, option] = [app.lead.id, 'note:one']
  const poll = 'poll-1'
  const body: Partial<Record<CommandType, object>> = {
    'stage.go': { stage: 'impact' },
    'stage.ready': { ready: true },
    'stage.lock': { stage: 'impact', locked: true },
    'agenda.edit': { agenda: agendaOf('short') },
    'timer.start': { seconds: 60 },
    'timer.add': { seconds: 60 },
    'hand.raise': { raised: true },
    'hand.lower': { person },
    'label.set': { person, labels: ['scribe'] },
    'facilitator.add': { person },
    'facilitator.remove': { person },
    'facilitator.handOver': { person },
    summon: { stage: 'impact' },
    'cursors.hide': { hidden: true },
    'round.open': { question: 'Why?' },
    'round.ready': { ready: true },
    'poll.open': { question: 'Which?' },
    'poll.cast': { poll, option },
    'poll.retract': { poll, option },
    'poll.done': { poll, done: true },
    'poll.abstain': { poll },
    'checkIn.say': { word: 'curious' },
    'mood.answer': { worth: 3, safe: 3 },
    'groups.open': {
      groups: [
        { name: 'A', people: [] },
        { name: 'B', people: [] },
      ],
    },
    'groups.assign': { person, group: null },
    'desk.dismiss': { round: 'round-1' },
  }
  return { type, ...body[type] } as Command // checked by the server, which answers 400 otherwise
}

const wrong = COMMAND_TYPES.flatMap((type) =>
  (['participant', 'observer'] as const)
    .filter((role) => !RULES[type].roles.includes(role))
    .map((role) => ({ type, role })),
)

test.each(wrong)(
  '[X4] $type by a $role is refused, and nothing changes',
  async ({ type, role }) => {
    const before = await app.session()
    const stored = await app.app.deps.storage.sessions.load(app.board)
    expect(await who[role].refused(sampleOf(type))).toBe('forbidden')
    expect(await app.session()).toBe(before)
    expect(await app.app.deps.storage.sessions.load(app.board)).toEqual(stored)
  },
)

test.each(COMMAND_TYPES)('[X4] %s by a stranger is refused', async (type) => {
  const stranger = new Visitor(app.app)
  const path = `/api/boards/${app.board}/commands`
  expect(codeOf(await stranger.post(path, sampleOf(type)))).toBe('not_signed_in')
  await stranger.signIn('Eve')
  // Whoever signs in here is a member of the workspace: of another one they would not be.
  expect(codeOf(await stranger.post('/api/boards/another/commands', sampleOf(type)))).toBe(
    'board_not_found',
  )
})

test('[X4] someone whose invite was revoked gives no commands any more', async () => {
  const invite = await app.lead.visitor.invite(app.board, { role: 'participant' })
  const guest = new Visitor(app.app)
  await guest.join(invite.token, 'Gus')
  const path = `/api/boards/${app.board}/commands`
  expect((await guest.post(path, { type: 'hand.raise', raised: true })).status).toBe(200)
  await app.lead.visitor.delete(`/api/boards/${app.board}/invites/${invite.id}`)
  expect(codeOf(await guest.post(path, { type: 'hand.raise', raised: false }))).toBe(
    'board_not_found',
  )
})

test('[X12] what is no command is refused, and what it says beside is not passed on', async () => {
  const { visitor } = app.lead
  const path = `/api/boards/${app.board}/commands`
  for (const body of [{}, { type: 'stage.blow' }, { type: 'stage.go' }, { type: 'timer.add' }]) {
    expect(codeOf(await visitor.post(path, body))).toBe('bad_request')
  }
  const key = { idempotencyKey: 'not a key!' }
  expect(codeOf(await visitor.post(path, { type: 'session.start', ...key }))).toBe('bad_request')
})

test('[X13] commands are counted per person, not per address', async () => {
  const { participant } = who
  const raise = { type: 'hand.raise', raised: true } as const
  const answers = []
  for (let n = 0; n < 31; n++) {
    answers.push(...(await Promise.all(Array.from({ length: 10 }, () => participant.post(raise)))))
  }
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
  expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(250)
  expect((await app.lead.post({ type: 'hand.raise', raised: true })).status).toBe(200)
})
