import type { CommandAnswer } from '@herringbone/shared/api/commands.ts'
import type { PollId } from '@herringbone/shared/model/ids.ts'
import type { Command } from '@herringbone/shared/session/commands.ts'
import type { Ballot, OptionRef, Poll } from '@herringbone/shared/session/poll.ts'
import { beforeEach, describe, expect, test } from 'vitest'
import { ApiError } from '../../api/api-error.ts'
import { createSessionStore, type SessionStore } from '../../sync/session-store.ts'
import { ManualClock } from '../../sync/testing/manual-clock.ts'
import { createOwnBallot, type OwnBallot } from './own-ballot.ts'

const P1 = 'p1' as PollId
const A: OptionRef = 'note:a'
const B: OptionRef = 'note:b'
const POLL: Poll = {
  id: P1,
  question: 'Which?',
  stage: 'causes',
  options: [A, B],
  dots: 3,
  several: true,
  live: false,
  openedAt: 0,
}
const ballotOf = (dots: Ballot['dots'], more: Partial<Ballot> = {}): Ballot => ({
  dots,
  done: false,
  abstained: false,
  ...more,
})

let session: SessionStore
let clock: ManualClock
/** Commands that the server has got and not answered yet. */
let sent: {
  command: Command
  answer(ballot: Ballot): Promise<void>
  fail(error: Error): Promise<void>
}[]

/** Lets everything that waits on promises run. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

function open(poll = POLL): OwnBallot {
  const send = (command: Command) =>
    new Promise<CommandAnswer>((resolve, reject) => {
      sent.push({
        command,
        answer: (ballot) => {
          resolve({ revision: 1, result: { ballot } })
          return settle()
        },
        fail: (error) => {
          reject(error)
          return settle()
        },
      })
    })
  return createOwnBallot({ poll, session: session.store, send, clock })
}

const tell = (ballot: Ballot) =>
  session.takeMine({ ballot: { poll: P1, ballot }, keptRounds: [], moodAnswered: false })

beforeEach(() => {
  session = createSessionStore()
  clock = new ManualClock()
  sent = []
})

describe('a dot', () => {
  test('shows at once, and the commands go one after the other', async () => {
    const own = open()
    own.add(A)
    own.add(A)
    own.add(B)
    expect(own.store.getState()).toMatchObject({ ballot: { dots: { [A]: 2, [B]: 1 } }, left: 0 })
    expect(sent.map(({ command }) => command)).toEqual([{ type: 'poll.cast', poll: P1, option: A }])
    await sent[0]?.answer(ballotOf({ [A]: 1 }))
    expect(sent).toHaveLength(2)
    expect(own.store.getState().left).toBe(0)
    await sent[1]?.answer(ballotOf({ [A]: 2 }))
    await sent[2]?.answer(ballotOf({ [A]: 2, [B]: 1 }))
    expect(own.store.getState()).toMatchObject({ ballot: { dots: { [A]: 2, [B]: 1 } }, left: 0 })
  })

  test('too many is refused here already, calmly', () => {
    const own = open({ ...POLL, dots: 1 })
    own.add(A)
    own.add(B)
    expect(sent).toHaveLength(1)
    expect(own.store.getState()).toMatchObject({ left: 0, refused: 'no_dots_left' })
  })

  test('on the same thing twice is refused where one each is the rule', () => {
    const own = open({ ...POLL, several: false })
    own.add(A)
    own.add(A)
    expect(own.store.getState()).toMatchObject({ refused: 'one_dot_each', left: 2 })
  })

  test('that the server refuses comes back', async () => {
    const own = open()
    tell(ballotOf({ [B]: 2 }))
    own.add(A)
    expect(own.store.getState().left).toBe(0)
    await sent[0]?.fail(new ApiError('no_dots_left', 409))
    expect(own.store.getState()).toMatchObject({
      ballot: { dots: { [B]: 2 } },
      left: 1,
      refused: 'no_dots_left',
    })
  })

  test('can be taken back, and none where there is none', async () => {
    const own = open()
    own.take(A)
    expect(sent).toEqual([])
    own.add(A)
    own.take(A)
    await sent[0]?.answer(ballotOf({ [A]: 1 }))
    await sent[1]?.answer(ballotOf({}))
    expect(sent.map(({ command }) => command.type)).toEqual(['poll.cast', 'poll.retract'])
    expect(own.store.getState()).toMatchObject({ ballot: { dots: {} }, left: 3 })
  })
})

describe('what the server says', () => {
  test('of a second device shows', () => {
    const own = open()
    tell(ballotOf({ [A]: 2 }))
    expect(own.store.getState()).toMatchObject({ ballot: { dots: { [A]: 2 } }, left: 1 })
  })

  test('while a command is under way counts nothing twice', async () => {
    const own = open()
    own.add(A)
    tell(ballotOf({ [A]: 1 })) // on the way before the answer
    expect(own.store.getState().ballot.dots).toEqual({ [A]: 1 })
    await sent[0]?.answer(ballotOf({ [A]: 1 }))
    expect(own.store.getState().ballot.dots).toEqual({ [A]: 1 })
    tell(ballotOf({ [A]: 1, [B]: 1 }))
    expect(own.store.getState().ballot.dots).toEqual({ [A]: 1, [B]: 1 })
  })

  test('meanwhile of another device is not forgotten', async () => {
    const own = open()
    own.add(A)
    tell(ballotOf({ [A]: 1, [B]: 1 }))
    await sent[0]?.answer(ballotOf({ [A]: 1 }))
    clock.advance(1_000)
    expect(own.store.getState().ballot.dots).toEqual({ [A]: 1, [B]: 1 })
  })

  test('of another poll is not of this one', () => {
    const own = open()
    const ballot = { poll: 'p2' as PollId, ballot: ballotOf({ [A]: 3 }) }
    session.takeMine({ ballot, keptRounds: [], moodAnswered: false })
    expect(own.store.getState().left).toBe(3)
  })

  test('gives dots back whose option is gone', () => {
    const own = open()
    tell(ballotOf({ [A]: 2 }, { done: true }))
    own.setPoll({ ...POLL, options: [B] })
    tell(ballotOf({}))
    expect(own.store.getState()).toMatchObject({ left: 3, ballot: { done: false } })
  })
})

describe('done and abstain', () => {
  test('are said and taken back', async () => {
    const own = open()
    own.add(A)
    await sent[0]?.answer(ballotOf({ [A]: 1 }))
    own.abstain()
    expect(own.store.getState()).toMatchObject({ ballot: { dots: {}, abstained: true }, left: 3 })
    await sent[1]?.answer(ballotOf({}, { done: true, abstained: true }))
    own.done(false)
    expect(own.store.getState().ballot).toEqual(ballotOf({}))
    await sent[2]?.answer(ballotOf({}))
    expect(sent.map(({ command }) => command.type)).toEqual([
      'poll.cast',
      'poll.abstain',
      'poll.done',
    ])
  })

  test('a dot after "done" is not done any more', () => {
    const own = open()
    tell(ballotOf({ [A]: 1 }, { done: true }))
    own.add(B)
    expect(own.store.getState().ballot.done).toBe(false)
  })
})

test('a poll that has closed meanwhile takes nothing more', async () => {
  const own = open()
  own.add(A)
  own.add(B)
  await sent[0]?.fail(new ApiError('no_poll', 409))
  expect(sent).toHaveLength(1)
  expect(own.store.getState()).toMatchObject({ refused: 'no_poll', left: 3 })
})
