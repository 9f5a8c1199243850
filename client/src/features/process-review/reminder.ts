import { calendarVersion } from '@herringbone/shared/interchange/calendar-version.ts'
import { writeIcs } from '@herringbone/shared/interchange/write-ics.ts'
import { REVIEW_MONTHS } from '@herringbone/shared/methods/next-process-review.ts'
import type { Day } from '@herringbone/shared/time/day.ts'

interface Reminder {
  day: Day
  title: string
  lead: string
  /** Of the page, absolute. */
  url: string
  /** UTC ms. */
  now: number
}

/** A whole day every half year, as a calendar file; a later one replaces it. */
export const reminderFile = ({ day, title, lead, url, now }: Reminder): string =>
  writeIcs([
    {
      uid: `process-review@${new URL(url).host}`,
      sequence: calendarVersion(now),
      stamp: now,
      day: inEveryMonth(day),
      rule: `FREQ=MONTHLY;INTERVAL=${REVIEW_MONTHS}`,
      summary: title,
      description: `${lead}\n${url}`,
      location: '',
      url,
    },
  ])

/** A rule leaves out the months that lack its day: the 28th is in all of them. */
const inEveryMonth = (day: Day): Day => (Number(day.slice(8)) > 28 ? `${day.slice(0, 8)}28` : day)
