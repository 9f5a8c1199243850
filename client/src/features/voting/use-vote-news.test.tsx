import type { PollId } from '@herringbone/shared/model/ids.ts'
import { samplePoll } from '@herringbone/shared/session/testing.ts'
import { expect, it } from 'vitest'
import { createMeeting } from '../../session/testing.tsx'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { useVoteNews } from './use-vote-news.ts'
import { votingOf } from './votings.ts'

setUpUiTests()

function News() {
  useVoteNews()
  return null
}

const FIRST = 'poll-1' as PollId
const pollView = (id: PollId) => ({ ...samplePoll({ id }), voters: 2, done: 0, totals: null })

function show() {
  const meeting = createMeeting()
  meeting.session({ poll: pollView(FIRST) })
  renderUi(meeting.within(<News />))
  return { ...meeting, results: () => votingOf(meeting.tab.handle).getState().results }
}

it('the ranking is shown when a vote closes', () => {
  const { session, results } = show()
  session({ poll: null, closedPolls: [FIRST] })
  expect(results()).toBe(FIRST)
})

it('the ranking makes room for the next vote', () => {
  const { session, results } = show()
  session({ poll: null, closedPolls: [FIRST] })
  session({ poll: pollView('poll-2' as PollId) })
  expect(results()).toBeNull()
})
