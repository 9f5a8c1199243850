import { ChartBar, CircleDot } from 'lucide-react'
import { useStore } from 'zustand'
import { BarButton } from '../../session/bar-button.tsx'
import { useGoToStage } from '../../session/go-to-stage.ts'
import { useBoard, usePeers, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './bar.module.css'
import type { OwnBallot } from './own-ballot.ts'
import { votingBarTexts } from './voting-bar-texts.ts'
import { useVoting, votingOf } from './votings.ts'

/** In the bar of participants and observers: the open vote, or the results of the last one. */
export function MemberButton() {
  const poll = useSession(({ view }) => view?.poll ?? null)
  const last = useSession(({ view }) => view?.closedPolls.at(-1) ?? null)
  const own = useVoting((voting) => voting.own)
  const here = usePeers(({ peers }) => peers.find(({ isMe }) => isMe)?.stage)
  const t = useTexts(votingBarTexts)
  const board = useBoard()
  const go = useGoToStage()
  if (!poll) {
    return (
      last && (
        <BarButton
          label={t('results')}
          icon={ChartBar}
          onClick={() => votingOf(board).setState({ results: last })}
        />
      )
    )
  }
  return (
    <>
      <span className={`${styles.progress} hb-tabular`}>
        {t('voting', { done: poll.done, count: poll.voters })}
      </span>
      {own && <Left own={own} />}
      {here !== poll.stage && (
        <BarButton
          label={t('goVote')}
          icon={CircleDot}
          text="shown"
          tone="next"
          onClick={() => go(poll.stage)}
        />
      )}
    </>
  )
}

function Left({ own }: { own: OwnBallot }) {
  const t = useTexts(votingBarTexts)
  const left = useStore(own.store, (state) => state.left)
  return <span className={`${styles.progress} hb-tabular`}>{t('left', { count: left })}</span>
}
