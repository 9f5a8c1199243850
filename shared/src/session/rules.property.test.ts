import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../limits.ts'
import type { BoardId, PersonId } from '../model/ids.ts'
import { parsePersonal, parseSession } from '../protocol/session-schema.ts'
import { PEOPLE } from './fuzz/arbitrary-command.ts'
import { arbitraryHappenings, type Happening } from './fuzz/arbitrary-happenings.ts'
import {
  actorIn,
  after,
  arbitraryMeeting,
  leadersIn,
  type Meeting,
  situationIn,
} from './fuzz/meeting.ts'
import { dotsOn } from './poll.ts'
import { applyCommand } from './rules.ts'
import type { Outcome } from './situation.ts'
import type { Session } from './state.ts'
import { BEN, OLE } from './testing.ts'
import { timeLeft } from './timer.ts'
import { totalsOf, viewForEveryone, viewForPerson } from './view.ts'

/** A second's work; a busy machine may need many for it. */
const PATIENT = { timeout: 60_000 }

interface Step {
  before: Meeting
  happening: Happening
  meeting: Meeting
  outcome: Outcome | null
}

/** Plays meetings by chance and looks at every step of each. */
function inEveryMeeting(look: (step: Step) => void): void {
  fc.assert(
    fc.property(arbitraryMeeting, arbitraryHappenings, (start, happenings) => {
      let before = start
      for (const happening of happenings) {
        const { meeting, outcome } = after(before, happening)
        look({ before, happening, meeting, outcome })
        before = meeting
      }
    }),
    { numRuns: 100 },
  )
}

const ballotsOf = ({ secret }: Session) =>
  Object.values(secret.ballots).filter((ballot) => ballot !== undefined)
const sum = (numbers: number[]) => numbers.reduce((all, number) => all + number, 0)
const around = { leaderlessSince: null, roundNotes: 0, voters: PEOPLE }

describe('whatever happens in a meeting', PATIENT, () => {
  test('a command that is refused, or changes nothing, leaves the same session', () => {
    inEveryMeeting(({ before, happening, meeting, outcome }) => {
      if (happening.kind === 'command' && !outcome) expect(meeting.session).toBe(before.session)
    })
  })

  test('the same command in the same situation comes to the same', () => {
    inEveryMeeting(({ before, happening, outcome }) => {
      if (happening.kind !== 'command' || !outcome || outcome.reveals) return
      const command = happening.command(before.session)
      const again = applyCommand(
        before.session,
        command,
        situationIn(before, actorIn(before, happening)),
      )
      expect(again).toEqual(outcome)
    })
  })

  test('dots are neither made nor lost', () => {
    inEveryMeeting(({ meeting: { session } }) => {
      const { poll } = session
      const ballots = ballotsOf(session)
      if (!poll) return expect(ballots).toEqual([])
      const placed = sum(ballots.map(dotsOn))
      expect(sum(totalsOf(poll, session.secret.ballots))).toBe(placed)
      expect(placed).toBeLessThanOrEqual(PEOPLE.length * poll.dots)
      for (const ballot of ballots) {
        expect(dotsOn(ballot)).toBeLessThanOrEqual(poll.dots)
        const most = poll.several ? poll.dots : 1
        for (const dots of Object.values(ballot.dots)) {
          expect(dots).toBeGreaterThan(0)
          expect(dots).toBeLessThanOrEqual(most)
        }
        if (ballot.abstained) expect(ballot).toEqual({ dots: {}, done: true, abstained: true })
      }
    })
  })

  test('a vote that is closed has counted every dot, and the ranks follow them', () => {
    inEveryMeeting(({ before, meeting }) => {
      const closed = meeting.session.closedPolls.at(-1)
      if (!closed || meeting.session.closedPolls.length === before.session.closedPolls.length)
        return
      const placed = sum(ballotsOf(before.session).map(dotsOn))
      expect(sum(closed.results.map(({ dots }) => dots))).toBe(placed)
      expect(closed.results.map(({ option }) => option).toSorted()).toEqual(
        closed.options.toSorted(),
      )
      for (const { dots, rank } of closed.results)
        expect(rank).toBe(1 + closed.results.filter((other) => other.dots > dots).length)
    })
  })

  test('what is over stays: stages keep their time, rounds and votes their results', () => {
    inEveryMeeting(({ before, meeting: { session } }) => {
      const { spentMs, pastRounds, closedPolls } = before.session
      expect(session.pastRounds.slice(0, pastRounds.length)).toEqual(pastRounds)
      expect(session.closedPolls.slice(0, closedPolls.length)).toEqual(closedPolls)
      for (const [stage, ms] of Object.entries(spentMs))
        expect(session.spentMs[stage as keyof typeof spentMs]).toBeGreaterThanOrEqual(ms)
    })
  })

  test('someone leads, observers never, and nobody is in two groups', () => {
    inEveryMeeting(({ meeting, outcome }) => {
      expect(leadersIn(meeting).length).toBeGreaterThan(0)
      expect(meeting.roles.get(OLE)).toBe('observer')
      for (const { role } of outcome?.roles ?? []) expect(role).not.toBe('observer')
      const grouped = meeting.session.groups.flatMap(({ people }) => people)
      expect(new Set(grouped).size).toBe(grouped.length)
    })
  })

  test('no timer has more left than the longest one', () => {
    inEveryMeeting(({ before: { now }, meeting: { session } }) => {
      if (!session.timer) return
      const left = timeLeft(session.timer, now)
      expect(left).toBeLessThanOrEqual(LIMITS.timerSeconds * 1000)
      expect(left).toBeLessThanOrEqual(session.timer.durationMs)
    })
  })

  test('desks that are kept are of who wrote and was not told, and all others are deleted', () => {
    inEveryMeeting(({ before, happening, meeting: { session }, outcome }) => {
      const ended = outcome && before.session.round && !session.round ? before.session.round : null
      if (!ended) return
      const untold = [...before.writers].filter((writer) => !ended.told.includes(writer))
      const wasRevealed = outcome?.reveals !== undefined
      const allBut = wasRevealed ? [] : untold
      expect(happening.kind).toBe('command')
      expect(outcome?.purges).toEqual([{ round: ended.id, allBut }])
      expect(session.secret.kept[ended.id] ?? []).toEqual(allBut)
    })
  })

  test('the session can be stored as JSON', () => {
    inEveryMeeting(({ meeting: { session } }) => {
      expect(JSON.parse(JSON.stringify(session))).toEqual(session)
    })
  })
})

describe('what leaves the server', PATIENT, () => {
  test('is what the wire says that it is', () => {
    inEveryMeeting(({ meeting: { session } }) => {
      const view = viewForEveryone(session, around)
      const message = {
        boardId: 'b' as BoardId,
        revision: 1,
        serverTime: 1,
        storage: 'ok',
        roster: [],
      }
      expect(parseSession(JSON.stringify({ ...message, session: view })).session).toEqual(view)
      const mine = viewForPerson(session, BEN)
      expect(parsePersonal(JSON.stringify(mine))).toEqual(mine)
    })
  })

  test('tells everyone the same, whoever has voted for what, said how they felt, or kept a desk', () => {
    inEveryMeeting(({ meeting: { session } }) => {
      const plain = withPoll(session, { live: false })
      expect(viewForEveryone(otherwise(plain), around)).toEqual(viewForEveryone(plain, around))
    })
  })

  test('tells one person nothing of another', () => {
    inEveryMeeting(({ meeting: { session } }) => {
      for (const person of PEOPLE) {
        const told = JSON.stringify(viewForPerson(session, person))
        for (const other of PEOPLE) if (other !== person) expect(told).not.toContain(`"${other}"`)
        const own = session.secret.ballots[person] ?? null
        expect(viewForPerson(session, person).ballot?.ballot ?? null).toEqual(own)
      }
    })
  })
})

const withPoll = (session: Session, given: { live: boolean }): Session => ({
  ...session,
  poll: session.poll && { ...session.poll, ...given },
})

/** The same counts, with everything that is secret otherwise: other voters, other choices. */
function otherwise(session: Session): Session {
  const { ballots, mood, kept } = session.secret
  const turned = new Map<string, PersonId>(
    PEOPLE.map((person, index) => [person, PEOPLE.at(index - 1) ?? person]),
  )
  const other = Object.entries(ballots).map(([person, ballot]) => [
    turned.get(person) ?? person,
    ballot && { ...ballot, dots: dotsOn(ballot) > 0 ? { 'note:elsewhere': 1 } : {} },
  ])
  return {
    ...session,
    secret: {
      ballots: Object.fromEntries(other),
      mood: mood && {
        ...mood,
        answered: mood.answered.map((person) => turned.get(person) ?? person),
      },
      kept: Object.fromEntries(Object.keys(kept).map((round) => [round, []])),
    },
  }
}
