/** A meeting, as calendars take it. */
export interface CalendarEvent {
  /** The same for every version of one meeting: a calendar then changes it instead of adding one. */
  uid: string
  /** Grows with every version; 0 to 2^31 − 1. */
  sequence: number
  /** UTC ms. Written in UTC, which every calendar shows in its reader's own zone. */
  start: number
  end: number
  /** When this version was made; UTC ms. */
  stamp: number
  summary: string
  description: string
  location: string
  /** Absolute, or empty. */
  url: string
}

const PRODUCT = '-//Herringbone//Herringbone//EN'
const CRLF = '\r\n'

/**
 * An iCalendar file (RFC 5545). By hand, since of the format we need one component and seven
 * properties; what is easy to get wrong is `escapeText` and `foldLine`.
 */
export function writeIcs(events: readonly CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => foldLine(line) + CRLF).join('')
}

function eventLines(event: CalendarEvent): string[] {
  const { uid, sequence, start, end, stamp, summary, description, location, url } = event
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${writeInstant(stamp)}`,
    `DTSTART:${writeInstant(start)}`,
    `DTEND:${writeInstant(end)}`,
    `SUMMARY:${escapeText(summary.replace(/\s+/g, ' '))}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    ...(location === '' ? [] : [`LOCATION:${escapeText(location)}`]),
    ...(url === '' ? [] : [`URL:${new URL(url).href}`]),
    'STATUS:CONFIRMED',
    'END:VEVENT',
  ]
}

/** "20251128T080200Z": seconds are as exact as the format gets. */
const writeInstant = (at: number): string =>
  `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`

/** The TEXT of section 3.3.11: line breaks, and the signs that mean something, are escaped. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n|\u2028|\u2029/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '')
}

const MAX_OCTETS = 75
const utf8 = new TextEncoder()

/** Breaks a line of more than 75 octets (section 3.1), never within a character. */
function foldLine(line: string): string {
  let folded = ''
  let octets = 0
  for (const sign of line) {
    const size = utf8.encode(sign).length
    if (octets + size > MAX_OCTETS) {
      folded += `${CRLF} `
      octets = 1 // the blank that marks the rest of a line counts
    }
    folded += sign
    octets += size
  }
  return folded
}
