import { agendaTime, type TimeSpent } from '@herringbone/shared/methods/agenda-time.ts'
import { type AgendaStep, agendaOf } from '@herringbone/shared/session/agenda.ts'
import { Link } from '@tanstack/react-router'
import { Check, Lock } from 'lucide-react'
import { useRef } from 'react'
import { useStageName } from '../../session/stage-texts.ts'
import { useServerNow } from '../../session/use-server-now.ts'
import { useBoard, useSession } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { boardTexts } from './board-texts.ts'
import styles from './stage-rail.module.css'
import { StageVisitors } from './stage-visitors.tsx'
import { useCurrentInView } from './use-current-in-view.ts'
import { useStage } from './use-stage.ts'

const DEFAULT_AGENDA = agendaOf('full')
const MINUTE = 60_000

/** The agenda with its times, where the group is, who is where, and one click to each stage. */
export function StageRail() {
  const t = useTexts(boardTexts)
  const view = useSession((state) => state.view)
  // Minutes are shown, so half of one is exact enough.
  const time = useTimes(useServerNow(MINUTE / 4))
  const agenda = view?.agenda ?? DEFAULT_AGENDA
  const rail = useRef<HTMLElement>(null)
  const hold = useCurrentInView(rail, useStage().id)
  return (
    <nav ref={rail} className={styles.rail} aria-label={t('stages')} {...hold}>
      {agenda.map((step) => (
        <Stage key={step.stage} step={step} time={time?.stages[step.stage]} />
      ))}
      {time && view?.phase !== 'preparing' && <Total time={time.session} />}
    </nav>
  )
}

function useTimes(now: number) {
  const view = useSession((state) => state.view)
  return view && agendaTime(view, now)
}

const minutesOf = (ms: number): number => Math.floor(ms / MINUTE)

function Stage({ step, time }: { step: AgendaStep; time: TimeSpent | undefined }) {
  const t = useTexts(boardTexts)
  const name = useStageName()
  const board = useBoard()
  const { stage: id, minutes, skipped } = step
  const isHere = useStage().id === id
  const isGroup = useSession(({ view }) => view?.phase === 'running' && view.stage === id)
  const isDone = useSession(
    ({ view }) => (view?.spentMs[id] ?? 0) > 0 && (view?.stage !== id || view.phase === 'ended'),
  )
  const isLocked = useSession(({ view }) => view?.locked.includes(id) ?? false)
  const spent = isGroup && time ? minutesOf(time.elapsed) : null
  const notes = [
    isDone && t('stageDone'),
    isGroup && t('stageGroup'),
    skipped && t('stageSkipped'),
    isLocked && t('stageLocked'),
    spent === null
      ? t('minutesLong', { count: minutes })
      : t('minutesSpent', { spent, count: minutes }),
  ]
  return (
    <Link
      to="/board/$boardId/{-$stage}"
      params={{ boardId: board.id, stage: id }}
      className={styles.stage}
      aria-current={isHere ? 'step' : undefined}
      data-stage={id}
      data-group={isGroup || undefined}
      data-done={isDone || undefined}
      data-skipped={skipped || undefined}
      {...(skipped && { title: t('stageSkipped') })}
      // Going somewhere by oneself ends following someone.
      onClick={() => board.follow.getState().stop()}
    >
      {isDone && <Check className={styles.sign} size={14} aria-hidden />}
      {isLocked && <Lock className={styles.sign} size={12} aria-hidden />}
      <span>{name(id)}</span>
      <span className={styles.minutes} aria-hidden>
        {spent === null
          ? t('minutes', { count: minutes })
          : t('minutesOf', { spent, count: minutes })}
      </span>
      <span className="hb-hidden">, {notes.filter(Boolean).join(', ')}</span>
      {isGroup && time && <Progress time={time} />}
      <StageVisitors stage={id} />
    </Link>
  )
}

/** How much of the planned time has gone by. */
function Progress({ time: { planned, elapsed, over } }: { time: TimeSpent }) {
  const share = planned > 0 ? Math.min(1, elapsed / planned) : 1
  return (
    <span className={styles.progress} data-over={over > 0 || undefined} aria-hidden>
      <span className={styles.gone} style={{ width: `${share * 100}%` }} />
    </span>
  )
}

function Total({ time: { planned, elapsed, over } }: { time: TimeSpent }) {
  const t = useTexts(boardTexts)
  const spent = minutesOf(elapsed)
  const count = minutesOf(planned)
  return (
    <span
      className={styles.total}
      data-over={over > 0 || undefined}
      title={t('sessionSpent', { spent, count })}
    >
      <span aria-hidden>{t('minutesOf', { spent, count })}</span>
      <span className="hb-hidden">{t('sessionSpent', { spent, count })}</span>
    </span>
  )
}
