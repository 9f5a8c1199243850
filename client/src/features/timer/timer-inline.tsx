import type { Timer } from '@herringbone/shared/session/timer.ts'
import { useTexts } from '../../ui/texts.ts'
import { clockFace } from './clock-face.ts'
import { timerTexts } from './timer-texts.ts'
import { useTimeLeft } from './use-time-left.ts'

/** What is left, in a line of text. */
export function TimerInline({ timer }: { timer: Timer }) {
  const t = useTexts(timerTexts)
  const time = clockFace(useTimeLeft(timer))
  return (
    <span className="hb-tabular" role="timer" aria-label={t('left', { time })}>
      {time}
    </span>
  )
}
