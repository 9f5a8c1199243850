import type { Round } from '@herringbone/shared/session/round.ts'
import { BarButton } from '../../session/bar-button.tsx'
import { useGoToStage } from '../../session/go-to-stage.ts'
import { usePeers, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { roundBarTexts } from './round-bar-texts.ts'
import styles from './round-stage.module.css'
import { useWriters } from './use-writers.ts'

/** In the bar of participants and observers while a round is under way: how far it is. */
export function MemberButton() {
  const round = useSession(({ view }) => view?.round ?? null)
  const here = usePeers(({ peers }) => peers.find(({ isMe }) => isMe)?.stage)
  if (!round) return null
  const away = Boolean(here) && here !== round.stage
  return (
    <>
      <HowFar round={round} away={away} />
      {away && <GoThere round={round} />}
    </>
  )
}

function HowFar({ round, away }: { round: Round; away: boolean }) {
  const t = useTexts(roundBarTexts)
  const total = useSession(({ view }) => view?.roundNotes ?? 0)
  const { ready } = useWriters(round)
  return (
    <span className={`${styles.howFar} hb-tabular`} data-away={away || undefined}>
      {t('room', { notes: t('notes', { count: total }), ready })}
    </span>
  )
}

function GoThere({ round }: { round: Round }) {
  const t = useTexts(roundBarTexts)
  const go = useGoToStage()
  return <BarButton label={t('goWrite')} text="shown" onClick={() => go(round.stage)} />
}
