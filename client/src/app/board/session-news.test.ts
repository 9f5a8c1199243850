import type { PollId, RoundId } from '@herringbone/shared/model/ids.ts'
import type { PollView, SessionView } from '@herringbone/shared/session/state.ts'
import { sampleView } from '@herringbone/shared/session/testing.ts'
import { expect, test } from 'vitest'
import { newsBetween } from './session-news.ts'

const between = (before: Partial<SessionView>, after: Partial<SessionView>) =>
  newsBetween(sampleView(before), sampleView(after))

const round: SessionView['round'] = {
  id: 'r1' as RoundId,
  question: 'What helped?',
  stage: 'causes',
  named: false,
  openedAt: 1,
  status: 'open',
  discardableAt: null,
  ready: [],
  told: [],
}
const poll: PollView = {
  id: 'p1' as PollId,
  question: 'Which matter most?',
  stage: 'causes',
  options: [],
  dots: 3,
  several: true,
  live: false,
  openedAt: 1,
  voters: 1,
  done: 0,
  totals: null,
}

test('nothing is news when nothing has happened', () => {
  expect(between({}, { ready: [] })).toEqual([])
})

test('a stage, the start and the end are news', () => {
  expect(between({ stage: 'brief' }, { stage: 'causes' })).toEqual([
    { key: 'stage', stage: 'causes' },
  ])
  expect(between({}, { phase: 'running' })).toEqual([{ key: 'started' }])
  expect(between({ phase: 'running' }, { phase: 'ended' })).toEqual([{ key: 'ended' }])
  expect(between({ phase: 'ended' }, { phase: 'running' })).toEqual([])
})

test('a silent round is news when it opens, is to be thrown away, and ends', () => {
  expect(between({}, { round })).toEqual([{ key: 'roundOpened', question: 'What helped?' }])
  expect(between({ round }, { round: { ...round, status: 'closing' } })).toEqual([
    { key: 'roundClosing' },
  ])
  const { id, question, stage } = round
  const past = { id, question, stage, notes: 7, endedAt: 2 }
  expect(between({ round }, { pastRounds: [{ ...past, outcome: 'revealed' }] })).toEqual([
    { key: 'roundRevealed', count: 7 },
  ])
  expect(between({ round }, { pastRounds: [{ ...past, outcome: 'discarded' }] })).toEqual([
    { key: 'roundDiscarded' },
  ])
})

test('a vote is news when it opens and when it closes, not with every ballot', () => {
  expect(between({}, { poll })).toEqual([{ key: 'pollOpened', question: 'Which matter most?' }])
  expect(between({ poll }, { poll: { ...poll, done: 1 } })).toEqual([])
  expect(between({ poll }, {})).toEqual([{ key: 'pollClosed' }])
})
