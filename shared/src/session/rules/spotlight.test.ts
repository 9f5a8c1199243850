import { describe, expect, test } from 'vitest'
import type { Command } from '../commands.ts'
import { personLeft } from '../person-left.ts'
import { applyCommand } from '../rules.ts'
import type { Session } from '../state.ts'
import { BEN, by, LEA, NOW, refusedWith, sampleSession } from '../testing.ts'

const after = (session: Session, command: Command, now = NOW): Session =>
  applyCommand(session, command, by(LEA, { now })).session
const summon: Command = { type: 'summon', stage: 'causes' }

describe('bringing everyone here', () => {
  test('names who asks and where they look, and leaves the stage of the group', () => {
    const session = after(sampleSession(), summon)
    expect(session.spotlight).toMatchObject({ by: LEA, stage: 'causes' })
    expect(session.stage).toBe('brief')
  })

  test('asks again each time, even within a millisecond and after it had ended', () => {
    const first = after(sampleSession(), summon)
    const second = after(first, summon)
    const third = after(after(second, { type: 'summon.end' }), summon, NOW + 5000)
    const numbers = [first, second, third].map(({ spotlight }) => spotlight?.number ?? 0)
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
  })

  test('ends when it is ended, and when who asked has left', () => {
    const session = after(sampleSession(), summon)
    expect(after(session, { type: 'summon.end' }).spotlight).toBeNull()
    expect(personLeft(session, LEA).spotlight).toBeNull()
    expect(personLeft(session, BEN)).toBe(session)
  })

  test('cannot be ended when nobody has asked', () => {
    const end = () => after(sampleSession(), { type: 'summon.end' })
    expect(refusedWith(end)).toBe('no_spotlight')
  })
})

test('cursors are hidden and shown', () => {
  const hidden = after(sampleSession(), { type: 'cursors.hide', hidden: true })
  expect(hidden.cursorsHidden).toBe(true)
  expect(after(hidden, { type: 'cursors.hide', hidden: true })).toBe(hidden)
  expect(after(hidden, { type: 'cursors.hide', hidden: false }).cursorsHidden).toBe(false)
})
