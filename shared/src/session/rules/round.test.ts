import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../limits.ts'
import type { RoundId } from '../../model/ids.ts'
import type { Command } from '../commands.ts'
import type { Round } from '../round.ts'
import { applyCommand } from '../rules.ts'
import type { Situation } from '../situation.ts'
import type { Session } from '../state.ts'
import { BEN, by, CAT, LEA, NOW, refusedWith, sampleRound, sampleSession } from '../testing.ts'
import { wroteAgain } from '../wrote-again.ts'
import { withNotes } from './round.ts'

const ID = sampleRound().id
const inRound = (round: Partial<Round> = {}, given: Partial<Session> = {}): Session =>
  sampleSession({ stage: 'causes', round: sampleRound(round), ...given })
const run = (session: Session, command: Command, situation: Situation = by(LEA)) =>
  applyCommand(session, command, situation)
const discard: Command = { type: 'round.discard' }

describe('opening a silent round', () => {
  test('is on the stage of the group and without names unless it says so', () => {
    const session = sampleSession({ stage: 'causes' })
    const { session: opened, result } = run(session, { type: 'round.open', question: 'What?' })
    expect(opened.round).toEqual(sampleRound({ id: opened.round?.id ?? ID, question: 'What?' }))
    expect(result).toEqual({ round: opened.round?.id })
    expect(opened.timer).toBeNull()
    const other = run(session, {
      type: 'round.open',
      question: 'What?',
      stage: 'impact',
      named: true,
    })
    expect(other.session.round).toMatchObject({ stage: 'impact', named: true })
  })

  test('is refused while one is under way', () => {
    const open = () => run(inRound(), { type: 'round.open', question: 'What?' })
    expect(refusedWith(open)).toBe('round_open')
  })

  test('is refused when the board has had its fill of them', () => {
    const past = {
      question: '',
      stage: 'causes',
      outcome: 'revealed',
      notes: 1,
      endedAt: 1,
    } as const
    const pastRounds = Array.from({ length: LIMITS.roundsPerBoard }, (_, index) => ({
      ...past,
      id: `r${index}` as RoundId,
    }))
    const open = () => run(sampleSession({ pastRounds }), { type: 'round.open', question: 'What?' })
    expect(refusedWith(open)).toBe('too_many')
  })
})

test('being ready counts once, and can be taken back', () => {
  const ready = run(inRound(), { type: 'round.ready', ready: true }, by(BEN)).session
  expect(ready.round?.ready).toEqual([BEN])
  expect(run(ready, { type: 'round.ready', ready: true }, by(BEN)).session).toBe(ready)
  expect(run(ready, { type: 'round.ready', ready: false }, by(BEN)).session.round?.ready).toEqual(
    [],
  )
})

describe('revealing', () => {
  test('ends the round, hands its desks to the server, and keeps none', () => {
    const outcome = run(inRound(), { type: 'round.reveal' })
    expect(outcome.reveals).toEqual(sampleRound())
    expect(outcome.purges).toEqual([{ round: ID, allBut: [] }])
    expect(outcome.session.round).toBeNull()
    expect(outcome.session.secret.kept).toEqual({})
  })

  test('is completed by how many notes it has placed', () => {
    const { session, result } = withNotes(run(inRound(), { type: 'round.reveal' }), 27)
    expect(session.pastRounds).toEqual([
      {
        id: ID,
        question: 'What contributed?',
        stage: 'causes',
        outcome: 'revealed',
        notes: 27,
        endedAt: NOW,
      },
    ])
    expect(result).toEqual({ round: ID, notes: 27 })
  })

  test('waits until nobody wants to throw the round away', () => {
    const closing = inRound({ status: 'closing', discardableAt: NOW })
    expect(refusedWith(() => run(closing, { type: 'round.reveal' }))).toBe('round_closing')
  })
})

describe('throwing a round away', () => {
  const discardableAt = NOW + LIMITS.discardNoticeMs
  const closing = (told: Round['told'] = []) => inRound({ status: 'closing', discardableAt, told })
  const writers = { writers: [BEN, CAT] }

  test('is announced first, with the time from which it may be done', () => {
    const { session, result } = run(inRound(), discard, by(LEA, writers))
    expect(session.round).toMatchObject({ status: 'closing', discardableAt })
    expect(result).toEqual({ round: ID, discardableAt })
  })

  test('waits for everyone here who has written', () => {
    const act = () => run(closing([BEN]), discard, by(LEA, writers))
    expect(refusedWith(act)).toBe('writers_not_told')
    expect(act).toThrow(expect.objectContaining({ details: { waitingFor: 1 } }))
  })

  test('waits again for who has written after saying so', () => {
    const again = wroteAgain(closing([BEN, CAT]), BEN)
    expect(again.round?.told).toEqual([CAT])
    expect(refusedWith(() => run(again, discard, by(LEA, writers)))).toBe('writers_not_told')
    expect(wroteAgain(again, BEN)).toBe(again)
    expect(wroteAgain(sampleSession(), BEN)).toEqual(sampleSession())
  })

  test('may be done once they all have said so', () => {
    const told = run(closing([BEN]), { type: 'round.told' }, by(CAT)).session
    const { session, purges } = run(told, discard, by(LEA, writers))
    expect(session.round).toBeNull()
    expect(session.pastRounds).toMatchObject([{ outcome: 'discarded', notes: 0 }])
    expect(session.secret.kept).toEqual({})
    expect(purges).toEqual([{ round: ID, allBut: [] }])
  })

  test('waits neither for who wrote nothing, nor for who is away, nor for who does it', () => {
    const present = [
      { person: LEA, role: 'facilitator' },
      { person: CAT, role: 'participant' },
    ] as const
    const situation = by(LEA, { writers: [LEA, BEN], present })
    expect(run(closing(), discard, situation).session.round).toBeNull()
  })

  test('may be done after the time has passed, and keeps the desks of who did not answer', () => {
    const { session, purges } = run(
      closing([BEN]),
      discard,
      by(LEA, { ...writers, now: discardableAt }),
    )
    expect(session.secret.kept).toEqual({ [ID]: [CAT] })
    expect(purges).toEqual([{ round: ID, allBut: [CAT] }])
  })

  test('can be taken back, and is announced anew the next time', () => {
    const kept = run(closing([BEN]), { type: 'round.keep' }).session
    expect(kept.round).toEqual(sampleRound())
    expect(run(kept, discard).session.round).toMatchObject({ status: 'closing', told: [] })
  })

  test('stops people from saying that they are ready, and nothing that they have said', () => {
    const act = () => run(closing(), { type: 'round.ready', ready: true }, by(BEN))
    expect(refusedWith(act)).toBe('round_closing')
    const ready = inRound({ ready: [BEN] })
    expect(run(ready, discard).session.round?.ready).toEqual([BEN])
  })

  test('is not asked about while nobody wants to', () => {
    for (const type of ['round.told', 'round.keep'] as const)
      expect(refusedWith(() => run(inRound(), { type }))).toBe('round_not_closing')
  })
})

describe('a kept desk', () => {
  const { secret } = sampleSession()
  const kept = sampleSession({ secret: { ...secret, kept: { [ID]: [BEN, CAT] } } })
  const dismiss: Command = { type: 'desk.dismiss', round: ID }

  test('goes when its writer has copied it, and the others stay', () => {
    const { session, purges } = run(kept, dismiss, by(BEN))
    expect(session.secret.kept).toEqual({ [ID]: [CAT] })
    expect(purges).toEqual([{ round: ID, people: [BEN] }])
    expect(run(session, dismiss, by(CAT)).session.secret.kept).toEqual({})
  })

  test('that one does not have changes nothing', () => {
    expect(run(kept, dismiss, by(LEA))).toEqual({ session: kept })
  })

  test('of a round that there never was is no error, whatever it is called', () => {
    for (const round of ['constructor', '__proto__'] as RoundId[])
      expect(run(kept, { type: 'desk.dismiss', round }, by(BEN))).toEqual({ session: kept })
  })
})
