import { useEffect, useRef } from 'react'
import { announce } from '../../session/announce.ts'
import { useBoard, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import type { OwnBallot } from './own-ballot.ts'
import { votingTexts } from './voting-texts.ts'
import { useVoting, votingOf } from './votings.ts'

/** Says how many dots are left whenever that changes, and shows the ranking from the end of a vote to the next one. */
export function useVoteNews(): void {
  const board = useBoard()
  const poll = useSession(({ view }) => view?.poll?.id ?? null)
  const before = useRef(poll)
  useEffect(() => {
    const last = before.current
    if (poll === last) return
    before.current = poll
    const closed = board.session.getState().view?.closedPolls.find((id) => id === last)
    // The ranking is what everyone has waited for, until there is something to vote on again.
    if (poll) votingOf(board).setState({ results: null })
    else if (closed) votingOf(board).setState({ results: closed })
  }, [poll, board])
  useLeftSaid(useVoting(({ own }) => own))
}

function useLeftSaid(own: OwnBallot | null): void {
  const t = useTexts(votingTexts)
  useEffect(
    () =>
      own?.store.subscribe(({ left }, before) => {
        if (left !== before.left) announce(t('leftSaid', { count: left }))
      }),
    [own, t],
  )
}
