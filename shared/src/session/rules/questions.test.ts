import { describe, expect, test } from 'vitest'
import type { PersonId } from '../../model/ids.ts'
import type { Command } from '../commands.ts'
import { applyCommand } from '../rules.ts'
import type { Session } from '../state.ts'
import { BEN, by, CAT, LEA, OLE, personNamed, refusedWith, sampleSession } from '../testing.ts'
import { viewForEveryone, viewForPerson } from '../view.ts'

const after = (session: Session, command: Command, person: PersonId = LEA): Session =>
  applyCommand(session, command, by(person)).session

describe('the check-in', () => {
  const asked = after(sampleSession(), { type: 'checkIn.open' })
  const say = (word: string): Command => ({ type: 'checkIn.say', word })

  test('keeps one word of each, the last one', () => {
    const said = after(
      after(after(asked, say('tired'), BEN), say('curious'), CAT),
      say('awake'),
      BEN,
    )
    expect(said.checkIn).toEqual({ open: true, words: { [BEN]: 'awake', [CAT]: 'curious' } })
  })

  test('takes no more words once it is closed, and goes on with them when asked again', () => {
    const closed = after(after(asked, say('tired'), BEN), { type: 'checkIn.close' })
    expect(refusedWith(() => after(closed, say('late'), CAT))).toBe('not_asked')
    expect(after(closed, { type: 'checkIn.open' }).checkIn).toEqual({
      open: true,
      words: { [BEN]: 'tired' },
    })
  })

  test('asks observers nothing', () => {
    expect(refusedWith(() => after(asked, say('hello'), OLE))).toBe('forbidden')
  })
})

describe('the mood at the end', () => {
  const asked = after(sampleSession({ phase: 'ended' }), { type: 'mood.open' })
  const answer = (worth: number, safe: number): Command => ({ type: 'mood.answer', worth, safe })
  const around = { leaderlessSince: null, roundNotes: 0, voters: [] }

  test('counts marks, and keeps apart from them who has answered', () => {
    const two = after(after(asked, answer(5, 3), CAT), answer(5, 1), BEN)
    expect(two.secret.mood).toEqual({
      open: true,
      counts: { worth: [0, 0, 0, 0, 2], safe: [1, 0, 1, 0, 0] },
      answered: [BEN, CAT],
    })
    expect(viewForPerson(two, BEN).moodAnswered).toBe(true)
    expect(viewForPerson(two, LEA).moodAnswered).toBe(false)
  })

  test('is answered once', () => {
    const one = after(asked, answer(5, 3), BEN)
    expect(refusedWith(() => after(one, answer(1, 1), BEN))).toBe('already_answered')
  })

  test('is shown from five answers on, and not while somebody may still answer', () => {
    const people = [1, 2, 3, 4, 5].map((number) => personNamed(`p${number}`))
    const four = people.slice(1).reduce((s, person) => after(s, answer(4, 4), person), asked)
    const shown = (session: Session) => viewForEveryone(session, around).mood
    expect(shown(four)).toEqual({ open: true, answers: 4, counts: null })
    expect(shown(after(four, { type: 'mood.close' }))?.counts).toBeNull()
    const five = after(four, answer(2, 4), people[0])
    expect(shown(five)).toEqual({ open: true, answers: 5, counts: null })
    expect(shown(after(five, { type: 'mood.close' }))?.counts).toEqual({
      worth: [0, 1, 0, 4, 0],
      safe: [0, 0, 0, 5, 0],
    })
  })

  test('is not asked again once it was shown: one answer more would show whose it is', () => {
    const people = [1, 2, 3, 4, 5].map((number) => personNamed(`p${number}`))
    const four = people.slice(1).reduce((s, person) => after(s, answer(4, 4), person), asked)
    const again = after(after(four, { type: 'mood.close' }), { type: 'mood.open' })
    const shown = after(after(again, answer(1, 1), people[0]), { type: 'mood.close' })
    expect(refusedWith(() => after(shown, { type: 'mood.open' }))).toBe('mood_shown')
  })

  test('takes no more answers once it is closed', () => {
    const closed = after(asked, { type: 'mood.close' })
    expect(refusedWith(() => after(closed, answer(1, 1), BEN))).toBe('not_asked')
  })
})
