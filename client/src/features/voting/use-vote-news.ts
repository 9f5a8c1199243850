import { useEffect, useRef } from 'react'
import { announce } from '../../session/announce.ts'
import { useBoard, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import type { OwnBallot } from './own-ballot.ts'
import { votingTexts } from './voting-texts.ts'
import { useVoting, votingOf } from './votings.ts'

/** Says when a vote begins and ends, and how many dots are left whenever that changes. */
export function useVoteNews(): void {
  const t = useTexts(votingTexts)
  const board = useBoard()
  const poll = useSession(({ view }) => view?.poll ?? null)
  const heard = useRef<{ id: string; question: string } | null>(null)
  useEffect(() => {
    const before = heard.current
    if (before && before.id !== poll?.id) {
      announce(t('closed', { question: before.question }))
      // The ranking is what everyone has waited for.
      const closed = board.session.getState().view?.closedPolls.find((id) => id === before.id)
      if (closed) votingOf(board).setState({ results: closed })
    }
    if (poll && poll.id !== before?.id)
      announce(t('opened', { question: poll.question, count: poll.dots }))
    heard.current = poll && { id: poll.id, question: poll.question }
  }, [poll, board, t])
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
