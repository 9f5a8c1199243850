import { calendarVersion } from '@herringbone/shared/interchange/calendar-version.ts'
import { writeIcs } from '@herringbone/shared/interchange/write-ics.ts'

interface InvitationFile {
  boardId: string
  start: number
  end: number
  summary: string
  text: string
  url: string
  now: number
}

/** The meeting as a calendar file; a later one replaces it in the calendars that have taken it. */
export const invitationFile = ({ boardId, text, now, ...rest }: InvitationFile): string =>
  writeIcs([
    {
      ...rest,
      uid: `${boardId}@herringbone`,
      sequence: calendarVersion(now),
      stamp: now,
      description: text,
      location: rest.url,
    },
  ])

/** "post-mortem-checkout-outage.ics": letters and digits of any script. */
export function invitationFileName(summary: string): string {
  const words = summary.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return `${words.join('-').slice(0, 80) || 'post-mortem'}.ics`
}
