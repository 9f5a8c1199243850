import { describe, expect, test } from 'vitest'
import type { Command } from '../commands.ts'
import { personLeft } from '../person-left.ts'
import { applyCommand } from '../rules.ts'
import type { Situation } from '../situation.ts'
import { BEN, by, CAT, LEA, OLE, personNamed, refusedWith, sampleSession } from '../testing.ts'

const STRANGER = personNamed('stranger')
const plain = sampleSession()
const followed = sampleSession({ spotlight: { number: 7, by: LEA, stage: 'causes' } })
const run = (command: Command, situation: Situation = by(LEA), session = plain) =>
  applyCommand(session, command, situation)

describe('hands', () => {
  test('stand in the order in which they were raised, each once', () => {
    const ben = run({ type: 'hand.raise', raised: true }, by(BEN)).session
    const both = run({ type: 'hand.raise', raised: true }, by(CAT), ben).session
    expect(both.hands).toEqual([BEN, CAT])
    expect(run({ type: 'hand.raise', raised: true }, by(BEN), both).session).toBe(both)
  })

  test('are lowered by their owner and by a facilitator', () => {
    const session = sampleSession({ hands: [BEN, CAT] })
    expect(run({ type: 'hand.raise', raised: false }, by(BEN), session).session.hands).toEqual([
      CAT,
    ])
    expect(run({ type: 'hand.lower', person: CAT }, by(LEA), session).session.hands).toEqual([BEN])
    expect(run({ type: 'hand.lower', person: LEA }, by(LEA), session).session).toBe(session)
  })

  test('go down when their owner has left', () => {
    expect(personLeft(sampleSession({ hands: [BEN, CAT] }), BEN).hands).toEqual([CAT])
    expect(personLeft(plain, BEN)).toBe(plain)
  })
})

describe('labels', () => {
  test('are set, each once, and taken away', () => {
    const labels = ['expert', 'scribe', 'expert'] as const
    const set = run({ type: 'label.set', person: BEN, labels: [...labels] }).session
    expect(set.labels).toEqual({ [BEN]: ['scribe', 'expert'] })
    const cleared = run({ type: 'label.set', person: BEN, labels: [] }, by(LEA), set).session
    expect(cleared.labels).toEqual({})
  })

  test('are for people in the board', () => {
    const label = () => run({ type: 'label.set', person: STRANGER, labels: ['scribe'] })
    expect(refusedWith(label)).toBe('no_such_person')
  })
})

describe('another facilitator', () => {
  test('is someone who takes part', () => {
    expect(run({ type: 'facilitator.add', person: BEN }).roles).toEqual([
      { person: BEN, role: 'facilitator' },
    ])
  })

  test('is not an observer, and not someone who is not in the board', () => {
    const add = (person: typeof BEN) => refusedWith(() => run({ type: 'facilitator.add', person }))
    expect(add(OLE)).toBe('observers_do_not_lead')
    expect(add(STRANGER)).toBe('no_such_person')
  })

  test('who leads already changes nothing', () => {
    expect(run({ type: 'facilitator.add', person: LEA })).toEqual({ session: plain })
  })
})

describe('taking the lead from someone', () => {
  const two = { facilitators: [LEA, BEN] }
  const removed: Command = { type: 'facilitator.remove', person: LEA }

  test('makes them a participant and ends their spotlight', () => {
    const { session, roles } = run(removed, by(LEA, two), followed)
    expect(roles).toEqual([{ person: LEA, role: 'participant' }])
    expect(session.spotlight).toBeNull()
  })

  test('is refused when nobody else leads', () => {
    expect(refusedWith(() => run(removed))).toBe('last_facilitator')
  })

  test('who does not lead changes nothing', () => {
    const situation = by(LEA, two)
    expect(run({ type: 'facilitator.remove', person: CAT }, situation)).toEqual({ session: plain })
  })
})

describe('handing over', () => {
  test('makes the other lead and oneself take part, in one act', () => {
    const { session, roles } = run({ type: 'facilitator.handOver', person: BEN }, by(LEA), followed)
    expect(roles).toEqual([
      { person: BEN, role: 'facilitator' },
      { person: LEA, role: 'participant' },
    ])
    expect(session.spotlight).toBeNull()
  })

  test('to an observer or to nobody is refused', () => {
    const to = (person: typeof BEN) =>
      refusedWith(() => run({ type: 'facilitator.handOver', person }))
    expect(to(OLE)).toBe('observers_do_not_lead')
    expect(to(STRANGER)).toBe('no_such_person')
  })

  test('to oneself changes nothing', () => {
    expect(run({ type: 'facilitator.handOver', person: LEA })).toEqual({ session: plain })
  })
})

describe('taking over', () => {
  const takeOver = (gone: number | null) =>
    run({ type: 'facilitator.takeOver' }, by(BEN, { leaderlessSince: gone && by(BEN).now - gone }))

  test('makes a participant lead once nobody has for a minute', () => {
    expect(takeOver(60_000).roles).toEqual([{ person: BEN, role: 'facilitator' }])
  })

  test('is refused before, and while someone leads', () => {
    expect(refusedWith(() => takeOver(59_999))).toBe('someone_leads')
    expect(refusedWith(() => takeOver(null))).toBe('someone_leads')
  })

  test('is neither for observers nor needed by those who lead', () => {
    for (const person of [OLE, LEA]) {
      const act = () => run({ type: 'facilitator.takeOver' }, by(person, { leaderlessSince: 0 }))
      expect(refusedWith(act)).toBe('forbidden')
    }
  })
})
