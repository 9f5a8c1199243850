import { useEffect } from 'react'
import { shallow } from 'zustand/shallow'
import { useClosedPolls } from '../../api/polls.ts'
import { votesOf } from '../../canvas/votes/votes.ts'
import { useBoard, usePeers, useSession } from '../../sync/react.tsx'
import { keepBallot } from './keep-ballot.ts'
import { ResultsDialog } from './results-dialog.tsx'
import { useVoteKeys } from './use-vote-keys.ts'
import { useVoteNews } from './use-vote-news.ts'
import { createVotes } from './vote-marks.ts'
import { VotePanel } from './vote-panel.tsx'
import { votingOf } from './votings.ts'

/** What a vote needs on every stage, and its panel on the stage that it is about. */
export function VoteLayer() {
  const board = useBoard()
  const poll = useSession(({ view }) => view?.poll ?? null)
  const here = usePeers(({ peers }) => peers.find(({ isMe }) => isMe)?.stage)
  useEffect(() => {
    const { votes, destroy } = createVotes(board)
    votesOf(board).setState({ votes })
    const stopBallot = keepBallot(board)
    return () => {
      stopBallot()
      destroy()
    }
  }, [board])
  useResults()
  useVoteNews()
  useVoteKeys()
  return (
    <>
      {poll && here === poll.stage && <VotePanel key={poll.id} poll={poll} />}
      <ResultsDialog />
    </>
  )
}

/** Keeps the results of past polls where the canvas and the dialog find them. */
function useResults(): void {
  const board = useBoard()
  const ids = useSession(({ view }) => view?.closedPolls ?? NONE, shallow)
  const { data } = useClosedPolls(board.id, ids)
  useEffect(() => {
    if (data) votingOf(board).setState({ closed: data })
  }, [board, data])
}

const NONE: never[] = []
