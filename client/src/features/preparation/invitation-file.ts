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

/** Versions are counted in seconds from here: they grow, and fit into 31 bits until 2093. */
const FIRST_VERSION = Date.UTC(2025, 0, 1)

/** The meeting as a calendar file; a later one replaces it in the calendars that have taken it. */
export const invitationFile = ({ boardId, text, now, ...rest }: InvitationFile): string =>
  writeIcs([
    {
      ...rest,
      uid: `${boardId}@herringbone`,
      sequence: Math.max(0, Math.floor((now - FIRST_VERSION) / 1_000)),
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
