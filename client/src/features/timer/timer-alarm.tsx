import { type Timer, timeLeft } from '@herringbone/shared/session/timer.ts'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { announce } from '../../session/announce.ts'
import { systemClock } from '../../sync/clock.ts'
import { useSession } from '../../sync/react.tsx'
import { allowSound, scheduleChime } from './chime.ts'
import { clockFace } from './clock-face.ts'
import { showDesktopNotice } from './desktop-notice.ts'
import { muteStore, useMuted } from './mute-store.ts'
import { timerTexts } from './timer-texts.ts'
import { watchTimer } from './watch-timer.ts'

/** Says when the timer starts, has a minute left and is over: heard, seen and read aloud. */
export function TimerAlarm() {
  const timer = useSession(({ view }) => view?.timer ?? null)
  const offset = useSession((state) => state.clockOffset)
  useSoundAfterGesture()
  useStart(timer, offset)
  useEnd(timer, offset)
  return null
}

function useSoundAfterGesture(): void {
  useEffect(() => {
    const gestures = ['pointerdown', 'keydown'] as const
    for (const name of gestures) window.addEventListener(name, allowSound, { passive: true })
    return () => {
      for (const name of gestures) window.removeEventListener(name, allowSound)
    }
  }, [])
}

function useStart(timer: Timer | null, offset: number): void {
  // Undefined at first: what was running when one came in has not started now.
  const before = useRef<Timer | null | undefined>(undefined)
  useEffect(() => {
    const was = before.current
    before.current = timer
    if (was !== null || timer?.status !== 'running') return
    const time = clockFace(timeLeft(timer, Date.now() + offset))
    announce(timerTexts.text('started', { time }))
  }, [timer, offset])
}

function useEnd(timer: Timer | null, offset: number): void {
  const muted = useMuted()
  /** The end that has been told: a better estimate of the clock does not tell it again. */
  const told = useRef<number | null>(null)
  useEffect(() => {
    if (timer?.status !== 'running' || told.current === timer.endsAt) return undefined
    const serverNow = () => Date.now() + offset
    const left = timeLeft(timer, serverNow())
    const chime = muted || left <= 0 ? null : scheduleChime(left)
    const stop = watchTimer(
      timer,
      { after: systemClock.after, serverNow },
      {
        oneMinuteLeft: () => announce(timerTexts.text('oneMinute')),
        ended: () => {
          told.current = timer.endsAt
          tellEnd()
          // The audio clock stands still while the device sleeps, and without a gesture.
          if (muteStore.getState().muted || chime?.isPlayed()) return
          chime?.cancel()
          scheduleChime(0)
        },
      },
    )
    return () => {
      stop()
      if (!chime?.isPlayed()) chime?.cancel()
    }
  }, [timer, offset, muted])
}

function tellEnd(): void {
  announce(timerTexts.text('ended'))
  showDesktopNotice(timerTexts.text('ended'), timerTexts.text('endedMore'))
  notifications.show({
    id: 'timer',
    title: timerTexts.text('ended'),
    message: timerTexts.text('endedMore'),
    role: 'none', // it has been announced
    // Whoever looks at another tab, with the sound off, finds it when they come back.
    autoClose: document.visibilityState === 'visible',
  })
}
