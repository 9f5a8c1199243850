import type { ProcessReview } from '../model/process-review.ts'
import { type Day, daysBetween } from '../time/day.ts'
import { formatIsoDate } from '../time/format-clock.ts'
import { plusMonths } from './follow-up-dates.ts'

/** After so many months a team looks at how it holds post-mortems at all. */
export const REVIEW_MONTHS = 6
/** It is said so many days before. */
const SOON_DAYS = 14

export interface NextReview {
  day: Day
  state: 'due' | 'soon' | 'later'
  /** Until then; negative when it is late. */
  days: number
}

/**
 * When the process is to be looked at next: on the day that the last review has set, and without
 * one half a year after the first board of the workspace (UTC ms; null: there is none, and nothing
 * to look at). In the zone of whoever asks.
 */
export function nextProcessReview(
  reviews: readonly Pick<ProcessReview, 'day' | 'next'>[],
  firstBoardAt: number | null,
  { today, zone }: { today: Day; zone: string },
): NextReview | null {
  const last = reviews.reduce<Pick<ProcessReview, 'day' | 'next'> | null>(
    (newest, review) => (newest && newest.day >= review.day ? newest : review),
    null,
  )
  if (!last && firstBoardAt === null) return null
  const day = last ? last.next : plusMonths(formatIsoDate(firstBoardAt ?? 0, zone), REVIEW_MONTHS)
  const days = daysBetween(today, day)
  return { day, days, state: days <= 0 ? 'due' : days <= SOON_DAYS ? 'soon' : 'later' }
}
