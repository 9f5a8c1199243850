import { describe, expect, test } from 'vitest'
import { agendaOf } from '../agenda.ts'
import type { Command } from '../commands.ts'
import { applyCommand } from '../rules.ts'
import type { Situation } from '../situation.ts'
import type { Session } from '../state.ts'
import { BEN, by, CAT, LEA, NOW, refusedWith, sampleRound, sampleSession } from '../testing.ts'

const MINUTE = 60_000
const after = (session: Session, command: Command, situation: Situation = by(LEA)): Session =>
  applyCommand(session, command, situation).session
const at = (now: number): Situation => by(LEA, { now })
const running = (given: Partial<Session> = {}) =>
  sampleSession({ phase: 'running', startedAt: NOW, stageSince: NOW, ...given })

describe('planning the session', () => {
  test('changes what is said and leaves the rest', () => {
    const planned = after(sampleSession(), { type: 'session.plan', plannedAt: NOW + MINUTE })
    const invited = after(planned, { type: 'session.plan', invitedGroups: ['product'] })
    expect(invited).toMatchObject({ plannedAt: NOW + MINUTE, invitedGroups: ['product'] })
  })

  test('takes the date back', () => {
    const planned = sampleSession({ plannedAt: NOW })
    expect(after(planned, { type: 'session.plan', plannedAt: null }).plannedAt).toBeNull()
  })

  test('counts a group once', () => {
    const invitedGroups = ['support', 'product', 'support'] as const
    const planned = after(sampleSession(), {
      type: 'session.plan',
      invitedGroups: [...invitedGroups],
    })
    expect(planned.invitedGroups).toEqual(['product', 'support'])
  })
})

describe('a session', () => {
  test('begins to count the time when it starts', () => {
    expect(after(sampleSession(), { type: 'session.start' })).toMatchObject({
      phase: 'running',
      startedAt: NOW,
      stageSince: NOW,
    })
  })

  test('that ends stops what only makes sense while people meet', () => {
    const session = running({
      ready: [BEN],
      timer: { status: 'paused', leftMs: 1, durationMs: 1 },
      spotlight: { number: 1, by: LEA, stage: 'brief' },
      checkIn: { open: true, words: { [BEN]: 'tired' } },
    })
    expect(after(session, { type: 'session.end' }, at(NOW + MINUTE))).toMatchObject({
      phase: 'ended',
      endedAt: NOW + MINUTE,
      spentMs: { brief: MINUTE },
      stageSince: null,
      ready: [],
      timer: null,
      spotlight: null,
      checkIn: { open: false, words: { [BEN]: 'tired' } },
      groups: [],
    })
  })

  test('does not end during a silent round', () => {
    const session = running({ round: sampleRound() })
    expect(refusedWith(() => after(session, { type: 'session.end' }))).toBe('round_open')
  })

  test('that is opened again goes on counting where it was', () => {
    const ended = after(running(), { type: 'session.end' }, at(NOW + MINUTE))
    const reopened = after(ended, { type: 'session.reopen' }, at(NOW + 9 * MINUTE))
    expect(reopened).toMatchObject({ phase: 'running', endedAt: null, startedAt: NOW })
    const gone = after(reopened, { type: 'stage.go', stage: 'causes' }, at(NOW + 10 * MINUTE))
    expect(gone.spentMs).toEqual({ brief: 2 * MINUTE })
  })

  test('that ended before it began is in preparation again', () => {
    const ended = after(sampleSession(), { type: 'session.end' })
    const reopened = after(ended, { type: 'session.reopen' })
    expect(reopened).toMatchObject({ phase: 'preparing', endedAt: null, stageSince: null })
  })
})

describe('going to a stage', () => {
  test('counts the time in the one that is left, over several visits', () => {
    const away = after(running(), { type: 'stage.go', stage: 'impact' }, at(NOW + MINUTE))
    const back = after(away, { type: 'stage.go', stage: 'brief' }, at(NOW + 3 * MINUTE))
    const away2 = after(back, { type: 'stage.go', stage: 'causes' }, at(NOW + 4 * MINUTE))
    expect(away2.spentMs).toEqual({ brief: 2 * MINUTE, impact: 2 * MINUTE })
    expect(away2).toMatchObject({ stage: 'causes', stageSince: NOW + 4 * MINUTE })
  })

  test('counts nothing before the session has started', () => {
    const moved = after(sampleSession(), { type: 'stage.go', stage: 'causes' })
    expect(moved).toMatchObject({ stage: 'causes', stageSince: null, spentMs: {} })
  })

  test('asks everyone anew whether they are ready', () => {
    const moved = after(running({ ready: [BEN] }), { type: 'stage.go', stage: 'causes' })
    expect(moved.ready).toEqual([])
  })

  test('where the group is already changes nothing', () => {
    const session = running({ ready: [BEN] })
    expect(after(session, { type: 'stage.go', stage: 'brief' }, at(NOW + 1))).toBe(session)
  })

  test('opens a skipped one, and deletes nothing', () => {
    const session = running({ agenda: agendaOf('short'), pastRounds: [], locked: ['causes'] })
    const { stage, stageSince, spentMs, ready, ...others } = after(session, {
      type: 'stage.go',
      stage: 'impact',
    })
    expect({ stage, ready }).toEqual({ stage: 'impact', ready: [] })
    expect(session).toMatchObject(others)
  })

  test('takes no time away when the clock was set back', () => {
    const moved = after(running(), { type: 'stage.go', stage: 'causes' }, at(NOW - MINUTE))
    expect(moved.spentMs).toEqual({ brief: 0 })
  })
})

describe('being ready', () => {
  test('counts once, and can be taken back', () => {
    const ready = after(sampleSession(), { type: 'stage.ready', ready: true }, by(BEN))
    expect(after(ready, { type: 'stage.ready', ready: true }, by(BEN))).toBe(ready)
    const both = after(ready, { type: 'stage.ready', ready: true }, by(CAT))
    expect(after(both, { type: 'stage.ready', ready: false }, by(BEN)).ready).toEqual([CAT])
  })
})

test('a stage is locked once and unlocked', () => {
  const locked = after(sampleSession(), { type: 'stage.lock', stage: 'causes', locked: true })
  expect(locked.locked).toEqual(['causes'])
  expect(after(locked, { type: 'stage.lock', stage: 'causes', locked: true })).toBe(locked)
  expect(after(locked, { type: 'stage.lock', stage: 'causes', locked: false }).locked).toEqual([])
})

test('a new agenda keeps where the group is and the time it has spent', () => {
  const session = running({ stage: 'impact', spentMs: { brief: MINUTE } })
  const edited = after(session, { type: 'agenda.edit', agenda: agendaOf('short') })
  expect(edited).toEqual({ ...session, agenda: agendaOf('short') })
})
