import { expect, test } from 'vitest'
import { goneOptions, optionsGone } from './options-gone.ts'
import { BEN, CAT, OLE, samplePoll, sampleSession } from './testing.ts'

const { secret } = sampleSession()
const session = sampleSession({
  poll: samplePoll(),
  secret: {
    ...secret,
    ballots: {
      [BEN]: { dots: { 'note:a': 2, 'note:b': 1 }, done: true, abstained: false },
      [CAT]: { dots: { 'cluster:c': 1 }, done: true, abstained: false },
      [OLE]: { dots: {}, done: true, abstained: true },
    },
  },
})

test('what is deleted or merged during a vote is no option any more', () => {
  const gone = goneOptions(session, { has: (option) => option !== 'note:a' })
  expect(gone).toEqual(['note:a'])
  expect(optionsGone(session, gone).poll?.options).toEqual(['note:b', 'cluster:c'])
})

test('its dots return, and everyone is asked again, so that it does not show whose they were', () => {
  expect(optionsGone(session, ['note:a']).secret.ballots).toEqual({
    [BEN]: { dots: { 'note:b': 1 }, done: false, abstained: false },
    [CAT]: { dots: { 'cluster:c': 1 }, done: false, abstained: false },
    [OLE]: { dots: {}, done: false, abstained: false },
  })
})

test('what nobody votes on goes unnoticed', () => {
  expect(optionsGone(session, ['note:z'])).toBe(session)
  expect(goneOptions(sampleSession(), { has: () => false })).toEqual([])
  expect(optionsGone(sampleSession(), ['note:a'])).toEqual(sampleSession())
})
