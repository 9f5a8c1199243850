import { useEffect, useRef } from 'react'
import { announce } from '../../session/announce.ts'
import { useBoard, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import type { OwnBallot } from './own-ballot.ts'
import { votingTexts } from './voting-texts.ts'
import { useVoting, votingOf } from './votings.ts'

/** Says how many dots are left whenever that changes, and shows the ranking when a vote closes. */
export function useVoteNews(): void {
  const board = useBoard()
  const poll = useSession(({ view }) => view?.poll?.id ?? null)
  const before = useRef(poll)
  useEffect(() => {
    const closed = board.session.getState().view?.closedPolls.find((id) => id === before.current)
    before.current = poll
    // The ranking is what everyone has waited for.
    if (closed && closed !== poll) votingOf(board).setState({ results: closed })
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
