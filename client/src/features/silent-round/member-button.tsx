import type { Round } from '@herringbone/shared/session/round.ts'
import { Check, EyeOff } from 'lucide-react'
import { BarButton } from '../../session/bar-button.tsx'
import { useGoToStage } from '../../session/go-to-stage.ts'
import { useCommand } from '../../session/use-command.ts'
import { useMyRole } from '../../session/use-my-role.ts'
import { useRefusalText } from '../../session/use-refusal.ts'
import { useBoard, usePeers, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { roundBarTexts } from './round-bar-texts.ts'
import styles from './round-stage.module.css'
import { useWriters } from './use-writers.ts'

/** In the bar of participants and observers while a round is under way: how far it is, and "ready". */
export function MemberButton() {
  const round = useSession(({ view }) => view?.round ?? null)
  const role = useMyRole()
  const here = usePeers(({ peers }) => peers.find(({ isMe }) => isMe)?.stage)
  if (!round) return null
  return (
    <>
      <HowFar round={round} />
      {here && here !== round.stage && <GoThere round={round} />}
      {role !== 'observer' && <Ready round={round} />}
    </>
  )
}

function HowFar({ round }: { round: Round }) {
  const t = useTexts(roundBarTexts)
  const total = useSession(({ view }) => view?.roundNotes ?? 0)
  const { ready } = useWriters(round)
  return (
    <span className={`${styles.howFar} hb-tabular`}>
      {t('room', { notes: t('notes', { count: total }), ready })}
    </span>
  )
}

function GoThere({ round }: { round: Round }) {
  const t = useTexts(roundBarTexts)
  const go = useGoToStage()
  return (
    <BarButton label={t('goWrite')} icon={EyeOff} text="shown" onClick={() => go(round.stage)} />
  )
}

function Ready({ round }: { round: Round }) {
  const t = useTexts(roundBarTexts)
  const { me } = useBoard()
  const ready = round.ready.includes(me.id)
  const why = useRefusalText('round.ready')
  const { send, pending } = useCommand()
  return (
    <BarButton
      label={t('imReady')}
      {...(ready && { icon: Check })}
      text="shown"
      tone={ready ? 'plain' : 'next'}
      active={ready}
      aria-pressed={ready}
      why={why}
      onClick={() => !pending && void send({ type: 'round.ready', ready: !ready })}
    />
  )
}
