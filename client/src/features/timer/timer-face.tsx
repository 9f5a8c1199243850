import type { Timer } from '@herringbone/shared/session/timer.ts'
import { useTexts } from '../../ui/texts.ts'
import { clockFace } from './clock-face.ts'
import styles from './timer.module.css'
import { timerTexts } from './timer-texts.ts'
import { useTimeLeft } from './use-time-left.ts'

const RADIUS = 13
const LENGTH = 2 * Math.PI * RADIUS

/** How much is left, as a ring and as a time. */
export function TimerFace({ timer }: { timer: Timer }) {
  const t = useTexts(timerTexts)
  const left = useTimeLeft(timer)
  const face = clockFace(left)
  const state = left <= -1_000 ? 'over' : timer.status === 'paused' ? 'paused' : 'left'
  const share = Math.min(1, Math.max(0, left / Math.max(1, timer.durationMs)))
  return (
    <span
      className={styles.face}
      data-state={state}
      role="timer"
      aria-label={t(state, { time: face })}
    >
      <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
        <circle className={styles.track} cx="16" cy="16" r={RADIUS} />
        <circle
          className={styles.ring}
          cx="16"
          cy="16"
          r={RADIUS}
          strokeDasharray={LENGTH}
          strokeDashoffset={LENGTH * (1 - share)}
        />
        {state === 'paused' && <path className={styles.bars} d="M13 12v8M19 12v8" />}
      </svg>
      <span className={styles.time}>{face}</span>
    </span>
  )
}
