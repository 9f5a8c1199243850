import { notifications } from '@mantine/notifications'
import { act } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMeeting } from '../../session/testing.tsx'
import { renderUi, setUpUiTests } from '../../ui/render-ui.tsx'
import { TimerAlarm } from './timer-alarm.tsx'

const NOW = 1_700_000_000_000

setUpUiTests()
beforeEach(() => vi.useFakeTimers({ now: NOW }))
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function timerEndsWhile(visibility: DocumentVisibilityState) {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility)
  const show = vi.spyOn(notifications, 'show')
  const meeting = createMeeting()
  meeting.session({})
  renderUi(meeting.within(<TimerAlarm />))
  meeting.session({ timer: { status: 'running', endsAt: NOW + 5_000, durationMs: 5_000 } })
  act(() => vi.advanceTimersByTime(5_000))
  return show.mock.lastCall?.[0]
}

test('the end of the timer is said, and goes by itself', () => {
  expect(timerEndsWhile('visible')).toMatchObject({ id: 'timer', autoClose: true })
})

test('in a background tab it stays until someone comes back and has seen it', () => {
  expect(timerEndsWhile('hidden')).toMatchObject({ id: 'timer', autoClose: false })
})
