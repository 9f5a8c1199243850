import { describe, expect, test } from 'vitest'
import type { PollId } from '../../model/ids.ts'
import type { Command } from '../commands.ts'
import type { OptionRef, Poll } from '../poll.ts'
import { applyCommand } from '../rules.ts'
import type { Session } from '../state.ts'
import { BEN, by, CAT, refusedWith, samplePoll, sampleSession } from '../testing.ts'

describe('the ballot', () => {
  const poll = samplePoll().id
  const cast = (option: OptionRef, id: PollId = poll): Command => ({
    type: 'poll.cast',
    poll: id,
    option,
  })
  const retract = (option: OptionRef): Command => ({ type: 'poll.retract', poll, option })
  const play = (session: Session, ...commands: Command[]): Session =>
    commands.reduce((now, command) => applyCommand(now, command, by(BEN)).session, session)
  const fresh = (given: Partial<Poll> = {}) => sampleSession({ poll: samplePoll(given) })
  const ballot = (session: Session) => session.secret.ballots[BEN]

  test('takes as many dots as there are, and answers what it holds now', () => {
    const two = play(fresh(), cast('note:a'), cast('note:a'))
    const { session, result } = applyCommand(two, cast('note:b'), by(BEN))
    const full = { dots: { 'note:a': 2, 'note:b': 1 }, done: false, abstained: false }
    expect(result).toEqual({ ballot: full })
    expect(refusedWith(() => play(session, cast('note:b')))).toBe('no_dots_left')
  })

  test('is each person’s own', () => {
    const { session } = applyCommand(play(fresh(), cast('note:a')), cast('note:a'), by(CAT))
    expect(ballot(session)).toEqual(session.secret.ballots[CAT])
  })

  test('takes one dot for each thing when the vote says so', () => {
    const session = play(fresh({ several: false }), cast('note:a'))
    expect(refusedWith(() => play(session, cast('note:a')))).toBe('one_dot_each')
    expect(ballot(play(session, cast('note:b')))?.dots).toEqual({ 'note:a': 1, 'note:b': 1 })
  })

  test('gives dots back one by one', () => {
    const session = play(fresh(), cast('note:a'), cast('note:a'), retract('note:a'))
    expect(ballot(session)?.dots).toEqual({ 'note:a': 1 })
    const empty = play(session, retract('note:a'))
    expect(ballot(empty)?.dots).toEqual({})
    expect(refusedWith(() => play(empty, retract('note:a')))).toBe('no_dot_there')
  })

  test('takes nothing for what is not voted on', () => {
    expect(refusedWith(() => play(fresh(), cast('note:z')))).toBe('not_an_option')
  })

  test('is for the vote that is open: a late click does not count in the next one', () => {
    const late = cast('note:a', 'poll-0' as PollId)
    expect(refusedWith(() => play(fresh(), late))).toBe('no_poll')
    expect(refusedWith(() => play(sampleSession(), cast('note:a')))).toBe('no_poll')
  })

  test('is done when its voter says so, and no more once they go on', () => {
    const done = play(fresh(), cast('note:a'), { type: 'poll.done', poll, done: true })
    expect(ballot(done)).toMatchObject({ done: true, dots: { 'note:a': 1 } })
    expect(ballot(play(done, cast('note:b')))?.done).toBe(false)
    expect(ballot(play(done, retract('note:a')))?.done).toBe(false)
    expect(ballot(play(done, { type: 'poll.done', poll, done: false }))?.done).toBe(false)
  })

  test('gives all dots back to who abstains, who may still change their mind', () => {
    const abstained = play(fresh(), cast('note:a'), { type: 'poll.abstain', poll })
    expect(ballot(abstained)).toEqual({ dots: {}, done: true, abstained: true })
    expect(ballot(play(abstained, cast('note:a')))).toEqual({
      dots: { 'note:a': 1 },
      done: false,
      abstained: false,
    })
  })
})
