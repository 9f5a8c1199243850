import type { PollId } from '@herringbone/shared/model/ids.ts'
import type { SessionState } from '@herringbone/shared/protocol/session.ts'
import type { ClosedPoll, OptionRef } from '@herringbone/shared/session/poll.ts'
import type { PollView } from '@herringbone/shared/session/state.ts'
import { sampleView } from '@herringbone/shared/session/testing.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { createLocalTab } from '../../sync/local-board.ts'
import type { Tab } from '../../sync/tab.ts'
import { keepBallot } from './keep-ballot.ts'
import { createVotes } from './vote-marks.ts'
import { votingOf } from './votings.ts'

const A: OptionRef = 'note:a'
const B: OptionRef = 'note:b'
const POLL: PollView = {
  id: 'p1' as PollId,
  question: 'Which?',
  stage: 'causes',
  options: [A, B],
  dots: 2,
  several: false,
  live: false,
  openedAt: 0,
  voters: 2,
  done: 0,
  totals: null,
}
const closedPoll = (id: string, results: ClosedPoll['results']): ClosedPoll => {
  const { live: _, voters: _v, done: _d, totals: _t, ...poll } = POLL
  return { ...poll, id: id as PollId, closedAt: 1, voted: 1, abstained: 0, results }
}

let stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops) stop()
  stops = []
})

function start(role: 'participant' | 'observer' = 'participant') {
  const tab = createLocalTab({ role })
  const { votes, destroy } = createVotes(tab.handle)
  stops = [keepBallot(tab.handle, () => new Promise(() => {})), destroy, tab.handle.close]
  return { tab, votes }
}

let revision = 0
const say = (tab: Tab, poll: PollView | null) =>
  tab.session.take({ session: sampleView({ poll }), revision: ++revision } as SessionState) // the rest is not read

test('only options of the open poll have a mark, with own dots', () => {
  const { tab, votes } = start()
  expect(votes.markOf(A)).toBeNull()
  say(tab, POLL)
  votes.add(A)
  expect(votes.markOf(A)).toMatchObject({ open: true, own: 1, total: null, canAdd: false })
  expect(votes.markOf(B)).toMatchObject({ own: 0, canAdd: true })
  expect(votes.markOf('note:c')).toBeNull()
})

test('a mark that did not change stays the same object', () => {
  const { tab, votes } = start()
  say(tab, POLL)
  const before = votes.markOf(B)
  const changed = vi.fn()
  votes.subscribe(changed)
  votes.add(A)
  expect(changed).toHaveBeenCalled()
  expect(votes.markOf(B)).toBe(before)
})

test('observers see totals of a live poll, and cannot vote', () => {
  const { tab, votes } = start('observer')
  say(tab, { ...POLL, live: true, totals: [4, 0] })
  expect(votes.markOf(A)).toMatchObject({ total: 4, votes: false, canAdd: false })
  votes.add(A)
  expect(votes.markOf(A)?.own).toBe(0)
})

test('after closing, the newest poll about a thing says its total', () => {
  const { tab, votes } = start()
  votingOf(tab.handle).setState({
    closed: [
      closedPoll('p2', [{ option: A, label: 'a', dots: 5, rank: 1 }]),
      closedPoll('p1', [
        { option: A, label: 'a', dots: 1, rank: 2 },
        { option: B, label: 'b', dots: 2, rank: 1 },
      ]),
    ],
  })
  expect(votes.markOf(A)).toMatchObject({ open: false, total: 5, rank: 1 })
  expect(votes.markOf(B)).toMatchObject({ total: 2 })
  say(tab, POLL)
  expect(votes.markOf(A)).toMatchObject({ open: true, total: null })
  say(tab, null)
  expect(votes.markOf(A)).toMatchObject({ total: 5 })
})
