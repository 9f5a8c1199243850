import { describe, expect, test } from 'vitest'
import { agendaOf } from '../session/agenda.ts'
import { NOW, sampleSession } from '../session/testing.ts'
import { agendaTime } from './agenda-time.ts'

const MINUTE = 60_000
const minutes = (planned: number, elapsed: number, left: number, over: number) => ({
  planned: planned * MINUTE,
  elapsed: elapsed * MINUTE,
  left: left * MINUTE,
  over: over * MINUTE,
})
const session = sampleSession({
  stage: 'timeline',
  stageSince: NOW,
  spentMs: { brief: 12 * MINUTE, timeline: 3 * MINUTE },
})

describe('elapsed against planned time', () => {
  test('counts the current visit to the stage where the group is', () => {
    const { stages } = agendaTime(session, NOW + 5 * MINUTE)
    expect(stages.timeline).toEqual(minutes(20, 8, 12, 0))
    expect(stages.impact).toEqual(minutes(15, 0, 15, 0))
  })

  test('says what goes beyond the plan of a stage', () => {
    expect(agendaTime(session, NOW).stages.brief).toEqual(minutes(10, 12, 0, 2))
  })

  test('adds up to the session', () => {
    expect(agendaTime(session, NOW + 5 * MINUTE).session).toEqual(minutes(90, 20, 70, 0))
    expect(agendaTime(session, NOW + 95 * MINUTE).session).toEqual(minutes(90, 110, 0, 20))
  })

  test('plans nothing for a skipped stage, and counts the time in it all the same', () => {
    const short = { ...session, agenda: agendaOf('short'), spentMs: { impact: 4 * MINUTE } }
    const { stages, session: all } = agendaTime(short, NOW)
    expect(stages.impact).toEqual(minutes(0, 4, 0, 4))
    expect(all).toEqual(minutes(45, 4, 41, 0))
  })

  test('stands still before the session and after it, and when a clock runs behind', () => {
    const still = { ...session, stageSince: null }
    expect(agendaTime(still, NOW + MINUTE)).toEqual(agendaTime(still, NOW))
    expect(agendaTime(session, NOW - MINUTE)).toEqual(agendaTime(session, NOW))
  })
})
