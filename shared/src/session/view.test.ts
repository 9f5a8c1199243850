import { describe, expect, test } from 'vitest'
import type { RoundId } from '../model/ids.ts'
import type { Ballot } from './poll.ts'
import type { Session } from './state.ts'
import { BEN, CAT, personNamed, samplePoll, sampleRound, sampleSession } from './testing.ts'
import { viewForEveryone, viewForPerson } from './view.ts'

const around = { leaderlessSince: null, roundNotes: 7, voters: [BEN, CAT] }
const ballot = (given: Partial<Ballot> = {}): Ballot => ({
  dots: { 'note:a': 1, 'note:b': 2 },
  done: false,
  abstained: false,
  ...given,
})
const { secret } = sampleSession()
const voting = (ballots: Session['secret']['ballots'], live = false) =>
  sampleSession({ poll: samplePoll({ live }), secret: { ...secret, ballots } })

describe('what everyone sees of a vote', () => {
  test('is who could vote and how many are done, without any ballot', () => {
    const session = voting({ [BEN]: ballot({ done: true }), [personNamed('gone')]: ballot() })
    const { poll } = viewForEveryone(session, around)
    expect(poll).toEqual({ ...samplePoll(), voters: 3, done: 1, totals: null })
  })

  test('counts whoever has begun, with dots or without, so that dots that return tell nothing', () => {
    const votersOf = (dots: Ballot['dots']) =>
      viewForEveryone(voting({ [personNamed('gone')]: ballot({ dots }) }), around).poll?.voters
    expect(votersOf({ 'note:a': 1 })).toBe(3)
    expect(votersOf({})).toBe(3)
  })

  test('is totals too while it is live', () => {
    const session = voting({ [BEN]: ballot(), [CAT]: ballot({ dots: { 'note:a': 1 } }) }, true)
    expect(viewForEveryone(session, around).poll?.totals).toEqual([2, 2, 0])
  })

  test('does not grow with the ballots', () => {
    const people = Array.from({ length: 200 }, (_, index) => personNamed(`person-${index}`))
    const ballots = Object.fromEntries(people.map((person) => [person, ballot({ done: true })]))
    const sizeOf = (session: Session) =>
      JSON.stringify(viewForEveryone(session, { ...around, voters: people })).length
    for (const live of [false, true]) {
      const grown = sizeOf(voting(ballots, live)) - sizeOf(voting({}, live))
      expect(grown).toBeLessThanOrEqual('200'.length * samplePoll().options.length)
    }
  })
})

test('secrets have no place in what everyone sees, whatever they are', () => {
  const session = sampleSession({
    poll: samplePoll(),
    secret: {
      ballots: { [personNamed('voter')]: ballot() },
      mood: {
        open: true,
        counts: { worth: [0, 0, 0, 0, 1], safe: [1, 0, 0, 0, 0] },
        answered: [personNamed('answerer')],
      },
      kept: { ['round-9' as RoundId]: [personNamed('writer')] },
    },
  })
  const told = JSON.stringify(viewForEveryone(session, around))
  expect(told).not.toMatch(/voter"|answerer|writer|round-9|ballots|answered|kept|secret/)
})

test('notes are counted while there is a silent round', () => {
  expect(viewForEveryone(sampleSession({ round: sampleRound() }), around).roundNotes).toBe(7)
  expect(viewForEveryone(sampleSession(), around).roundNotes).toBe(0)
})

test('each person is told of their own ballot, desks and answer', () => {
  const kept = { ['r1' as RoundId]: [BEN], ['r2' as RoundId]: [CAT], ['r3' as RoundId]: [CAT, BEN] }
  const session = voting({ [BEN]: ballot() })
  const mine = viewForPerson({ ...session, secret: { ...session.secret, kept } }, BEN)
  expect(mine).toEqual({
    ballot: { poll: samplePoll().id, ballot: ballot() },
    keptRounds: ['r1', 'r3'],
    moodAnswered: false,
  })
  expect(viewForPerson(session, CAT).ballot).toBeNull()
})
