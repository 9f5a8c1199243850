import { describe, expect, test } from 'vitest'
import { LIMITS } from '../../limits.ts'
import type { Command } from '../commands.ts'
import type { Ballot, ClosedPoll, OptionRef, Poll } from '../poll.ts'
import { applyCommand } from '../rules.ts'
import type { Situation, Votable } from '../situation.ts'
import type { Session } from '../state.ts'
import { by, LEA, NOW, personNamed, refusedWith, samplePoll, sampleSession } from '../testing.ts'

const boardOf = (...options: OptionRef[]): Votable => ({
  has: (option) => options.includes(option),
  all: (kinds) => options.filter((option) => kinds.some((kind) => option.startsWith(kind))),
  label: (option) => `The ${option}`,
})
const notes = (count: number) => Array.from({ length: count }, (_, n): OptionRef => `note:${n}`)
const on = (...options: OptionRef[]): Situation => by(LEA, { board: boardOf(...options) })

const open = (given: Partial<Command<'poll.open'>> = {}): Command => ({
  type: 'poll.open',
  question: 'Which matter most?',
  ...given,
})
const opened = (given: Partial<Command<'poll.open'>>, situation: Situation): Poll | null =>
  applyCommand(sampleSession(), open(given), situation).session.poll

describe('opening a vote', () => {
  test('asks about the notes and clusters of the stage, in secret, with several dots on one', () => {
    const situation = on('note:a', 'cluster:b', 'cause:c')
    const { session, result } = applyCommand(sampleSession(), open(), situation)
    expect(session.poll).toEqual({
      id: result?.poll,
      question: 'Which matter most?',
      stage: 'brief',
      options: ['note:a', 'cluster:b'],
      dots: 2,
      several: true,
      live: false,
      openedAt: NOW,
    })
  })

  test('asks about the kinds that it names', () => {
    const options = opened({ kinds: ['cause'] }, on('note:a', 'cause:c'))?.options
    expect(options).toEqual(['cause:c'])
  })

  test('asks about the records that it names, each once', () => {
    const options = opened(
      { options: ['note:b', 'note:a', 'note:b'] },
      on(...'abc'.split('').map((id): OptionRef => `note:${id}`)),
    )?.options
    expect(options).toEqual(['note:b', 'note:a'])
  })

  test('gives as many dots as the root of the options, and two at least', () => {
    expect(opened({}, on(...notes(1)))?.dots).toBe(2)
    expect(opened({}, on(...notes(27)))?.dots).toBe(5)
    expect(opened({ dots: 7 }, on(...notes(3)))?.dots).toBe(7)
  })

  test('gives no more dots than can be placed, one on each', () => {
    expect(opened({ dots: 7, several: false }, on(...notes(3)))?.dots).toBe(3)
  })

  test('is refused for a record that is not there', () => {
    const act = () => opened({ options: ['note:a', 'note:gone'] }, on('note:a'))
    expect(refusedWith(act)).toBe('not_an_option')
  })

  test('is refused when there is nothing to vote on, or too much', () => {
    expect(refusedWith(() => opened({}, on('cause:c')))).toBe('no_options')
    expect(refusedWith(() => opened({}, on(...notes(LIMITS.optionsPerPoll + 1))))).toBe('too_many')
  })

  test('is refused while another is open, and when the board has had its fill of them', () => {
    const session = sampleSession({ poll: samplePoll() })
    expect(refusedWith(() => applyCommand(session, open(), on('note:a')))).toBe('poll_open')
    const closedPolls = Array.from({ length: LIMITS.pollsPerBoard }, closedPoll)
    const full = sampleSession({ closedPolls })
    expect(refusedWith(() => applyCommand(full, open(), on('note:a')))).toBe('too_many')
  })

  test('knows nothing of the ballots of the last one', () => {
    const { secret } = voted({ ben: { 'note:a': 2 } })
    const { session } = applyCommand(sampleSession({ secret }), open(), on('note:a'))
    expect(session.secret.ballots).toEqual({})
  })
})

function closedPoll(): ClosedPoll {
  const { live: _, ...poll } = samplePoll()
  return { ...poll, closedAt: NOW, voted: 0, abstained: 0, results: [] }
}

/** A session in which these people have placed these dots. */
function voted(dots: Record<string, Ballot['dots']>, others: Record<string, Ballot> = {}): Session {
  const ballots: Session['secret']['ballots'] = {}
  for (const [name, placed] of Object.entries(dots))
    ballots[personNamed(name)] = { dots: placed, done: false, abstained: false }
  for (const [name, ballot] of Object.entries(others)) ballots[personNamed(name)] = ballot
  const { secret } = sampleSession()
  return sampleSession({ poll: samplePoll(), secret: { ...secret, ballots } })
}

describe('closing a vote', () => {
  const session = voted(
    {
      ben: { 'note:b': 2 },
      cat: { 'cluster:c': 2, 'note:b': 1 },
      dan: { 'cluster:c': 1 },
      eve: {},
    },
    { fay: { dots: {}, done: true, abstained: true } },
  )
  const close = (...there: OptionRef[]) =>
    applyCommand(session, { type: 'poll.close' }, on(...there))
  const { session: after, result } = close(...samplePoll().options)
  const [closed] = after.closedPolls

  test('ranks all options by their dots, and gives equal ones the same rank', () => {
    expect(closed?.results).toEqual([
      { option: 'note:b', label: 'The note:b', dots: 3, rank: 1 },
      { option: 'cluster:c', label: 'The cluster:c', dots: 3, rank: 1 },
      { option: 'note:a', label: 'The note:a', dots: 0, rank: 3 },
    ])
  })

  test('says how many have voted and abstained', () => {
    expect(closed).toMatchObject({ voted: 3, abstained: 1, closedAt: NOW })
    expect(result).toEqual({ poll: samplePoll().id })
  })

  test('counts nothing for what was deleted a moment before', () => {
    const [counted] = close('note:a', 'note:b').session.closedPolls
    expect(counted?.options).toEqual(['note:a', 'note:b'])
    expect(counted?.results.map(({ option, dots }) => [option, dots])).toEqual([
      ['note:b', 3],
      ['note:a', 0],
    ])
    expect(counted).toMatchObject({ voted: 2, abstained: 1 })
  })

  test('forgets who has chosen what', () => {
    expect(after.poll).toBeNull()
    expect(after.secret.ballots).toEqual({})
    expect(JSON.stringify(after)).not.toMatch(/ben|cat|dan|fay/)
  })

  test('keeps what a long option said as far as one knows it by, without half a sign', () => {
    const board = { ...boardOf(...samplePoll().options), label: () => `x${'😀'.repeat(500)}` }
    const cut = applyCommand(session, { type: 'poll.close' }, by(LEA, { board })).session
    const label = cut.closedPolls[0]?.results[0]?.label ?? ''
    expect(label.length).toBe(LIMITS.optionLabelChars)
    expect(label.isWellFormed()).toBe(true)
  })
})
