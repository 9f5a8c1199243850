import { optionsGone } from '@herringbone/shared/session/options-gone.ts'
import type { Session } from '@herringbone/shared/session/state.ts'
import { BEN, CAT, samplePoll, sampleSession } from '@herringbone/shared/session/testing.ts'
import { expect, test } from 'vitest'
import { diffSessions } from './session-change.ts'

const ballot = (dots: number) =>
  ({ dots: { 'note:a': dots }, done: false, abstained: false }) as const
const voting = (ballots: Session['secret']['ballots'] = {}): Session => {
  const session = sampleSession({ poll: samplePoll() })
  return { ...session, secret: { ...session.secret, ballots } }
}
const vote = (session: Session, given: Session['secret']['ballots']): Session => ({
  ...session,
  secret: { ...session.secret, ballots: { ...session.secret.ballots, ...given } },
})

test('a vote is one ballot and nothing else', () => {
  const before = voting({ [BEN]: ballot(1) })
  const { core, ballots, closed } = diffSessions(before, vote(before, { [CAT]: ballot(2) }), false)
  expect({ core, closed }).toEqual({ core: null, closed: [] })
  expect(ballots).toEqual([{ poll: 'poll-1', person: CAT, ballot: ballot(2) }])
})

test('what is not stored yet is stored as a whole', () => {
  const session = sampleSession()
  expect(diffSessions(session, session, true).core).toMatchObject({ phase: 'preparing' })
})

test('neither ballots nor closed polls are written with the rest', () => {
  const before = voting({ [BEN]: ballot(1) })
  const { core } = diffSessions(before, { ...before, stage: 'impact' }, false)
  expect(core).toMatchObject({ stage: 'impact', secret: { mood: null, kept: {} } })
  expect(JSON.stringify(core)).not.toMatch(/ballots|closedPolls/)
})

test('a mark of the mood leaves no trace of what it has changed', () => {
  const before = sampleSession()
  const counts = { worth: [0, 0, 0, 0, 1], safe: [0, 0, 1, 0, 0] } as const
  const mood = { open: true, counts, answered: [BEN] }
  const after = { ...before, secret: { ...before.secret, mood } } as Session // counts are readonly
  expect(diffSessions(before, after, false).erases).toBe(true)
  expect(diffSessions(after, { ...after, stage: 'impact' }, false).erases).toBe(false)
})

test('an option that is gone changes the poll and the ballots that had it', () => {
  const before = voting({ [BEN]: ballot(1), [CAT]: { dots: {}, done: true, abstained: true } })
  const { core, ballots } = diffSessions(before, optionsGone(before, ['note:a']), false)
  expect(core?.poll?.options).toEqual(['note:b', 'cluster:c'])
  expect(ballots.map(({ person }) => person)).toContain(BEN)
})
