import { type FollowUpsNow, followUpDays } from '@herringbone/shared/methods/follow-up-dates.ts'
import { isClosed } from '@herringbone/shared/model/action.ts'
import type { FollowUps } from '@herringbone/shared/model/follow-ups.ts'
import { type Day, plusDays } from '@herringbone/shared/time/day.ts'
import { formatIsoDate } from '@herringbone/shared/time/format-clock.ts'
import { useMemo } from 'react'
import { useServerNow } from '../../../session/use-server-now.ts'
import { useBoardState } from '../../../sync/react.tsx'

const MINUTE = 60_000

/** The day it is in the zone of the board; renders again when another begins. */
export function useToday(): Day {
  const zone = useBoardState(({ brief }) => brief.timeZone)
  return formatIsoDate(useServerNow(MINUTE), zone)
}

/** How things stand for a series: the day, and whether anything is left to do. */
export function useFollowUpsNow(): FollowUpsNow {
  const today = useToday()
  const isDone = useBoardState(({ actions }) => {
    const all = Object.values(actions)
    return all.length > 0 && all.every(isClosed)
  })
  return useMemo(() => ({ today, isDone }), [today, isDone])
}

export interface SeriesDays {
  /** All of them, the first included. */
  days: Day[]
  /** Those that are not over. */
  coming: Day[]
}

export function useSeriesDays(series: FollowUps): SeriesDays {
  const now = useFollowUpsNow()
  return useMemo(() => {
    const days = followUpDays(series, now)
    const isOver = now.isDone && series.until === ''
    return { days, coming: isOver ? [] : days.filter((day) => day >= now.today) }
  }, [series, now])
}

/** What a series begins with: in a week, half an hour every two weeks, until all is done. */
export const usualSeries = (today: Day): FollowUps => ({
  start: plusDays(today, 7),
  time: '10:00',
  minutes: 30,
  every: 'two-weeks',
  until: '',
})
