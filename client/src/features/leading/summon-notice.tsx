import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { Spotlight } from '@herringbone/shared/session/state.ts'
import { Button, CloseButton } from '@mantine/core'
import { UsersRound } from 'lucide-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useStore } from 'zustand'
import { announce } from '../../session/announce.ts'
import { isTyping } from '../../session/is-typing.ts'
import { useStageName } from '../../session/stage-texts.ts'
import { useBoard, useFollow, usePeers, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { leadingTexts } from './leading-texts.ts'
import styles from './summon.module.css'
import { answerSummons, summonStore } from './summon-store.ts'

const COUNTDOWN_S = 3

interface SummonNoticeProps {
  /** Shows a stage. */
  onGo: (stage: StageId) => void
}

/** A facilitator brings everyone to where they look: said first, and everyone may stay. */
export function SummonNotice({ onGo }: SummonNoticeProps) {
  const board = useBoard()
  const spotlight = useSession(({ view }) => view?.spotlight ?? null)
  const last = useStore(summonStore, (state) => state.last)
  const name = usePeers(
    (state) => state.peers.find(({ person }) => person === spotlight?.by)?.name ?? null,
  )
  useRelease(spotlight)
  if (!spotlight || spotlight.by === board.me.id || name === null) return null
  const go = () => {
    answerSummons(spotlight.number, 'went')
    board.follow.getState().follow(spotlight.by)
    onGo(spotlight.stage)
  }
  if (last?.number === spotlight.number) {
    return <Resume spotlight={spotlight} name={name} answer={last.answer} onGo={go} />
  }
  return <Ask key={spotlight.number} spotlight={spotlight} name={name} onGo={go} />
}

/** When the spotlight ends, whoever went along is free. */
function useRelease(spotlight: Spotlight | null): void {
  const board = useBoard()
  const by = spotlight?.by
  useEffect(() => {
    if (by === undefined) return undefined
    return () => {
      const { followed, stop } = board.follow.getState()
      const went = summonStore.getState().last?.answer === 'went'
      if (went && followed === by) stop()
    }
  }, [board, by])
}

interface NoticeProps {
  spotlight: Spotlight
  name: string
  onGo: () => void
}

function Ask({ spotlight, name, onGo }: NoticeProps) {
  const t = useTexts(leadingTexts)
  const stageName = useStageName()
  const [seconds, setSeconds] = useState(COUNTDOWN_S)
  const title = t('summonTitle', { name, stage: stageName(spotlight.stage) })
  const stay = () => answerSummons(spotlight.number, 'stayed')

  useEffect(() => announce(title), [title])
  const go = useEffectEvent(onGo)
  useEffect(() => {
    let left = COUNTDOWN_S
    const timer = setInterval(() => {
      if (left > 1) {
        left--
        setSeconds(left)
      } else if (!isTyping()) {
        // Nobody is torn away from a sentence: until it is done it is asked each second.
        clearInterval(timer)
        go()
      }
    }, 1_000)
    return () => clearInterval(timer)
  }, [])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) {
        answerSummons(spotlight.number, 'stayed')
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [spotlight.number])

  return (
    <section className={styles.notice} aria-label={title}>
      <UsersRound size={18} aria-hidden />
      <div>
        <p className={styles.title}>{title}</p>
        <p className={styles.soon}>{t('summonSoon', { seconds })}</p>
      </div>
      <Button size="compact-md" variant="default" onClick={stay}>
        {t('decline')}
      </Button>
      <Button size="compact-md" onClick={onGo}>
        {t('goNow')}
      </Button>
    </section>
  )
}

function Resume(props: NoticeProps & { answer: 'went' | 'stayed' | 'dismissed' }) {
  const { spotlight, name, answer, onGo } = props
  const t = useTexts(leadingTexts)
  const stageName = useStageName()
  const following = useFollow(({ followed }) => followed === spotlight.by)
  if (following || answer === 'dismissed') return null
  return (
    <div className={styles.notice}>
      <UsersRound size={16} aria-hidden />
      <p className={styles.title}>{t('summonLeft', { name, stage: stageName(spotlight.stage) })}</p>
      <Button size="compact-sm" aria-label={t('resumeWith', { name })} onClick={onGo}>
        {t('resume')}
      </Button>
      <CloseButton
        size="sm"
        aria-label={t('dismiss')}
        onClick={() => answerSummons(spotlight.number, 'dismissed')}
      />
    </div>
  )
}
