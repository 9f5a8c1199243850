import { type Day, plusDays } from '../time/day.ts'
import { wallStamp, zoneLines } from './calendar-zone.ts'

/** What meetings and days have in common, as calendars take it. */
interface CalendarEntry {
  /** The same for every version of one meeting: a calendar then changes it instead of adding one. */
  uid: string
  /** Grows with every version; 0 to 2^31 − 1. */
  sequence: number
  /** When this version was made; UTC ms. */
  stamp: number
  summary: string
  description: string
  location: string
  /** Absolute, or empty. */
  url: string
}

/** A meeting. */
export interface CalendarEvent extends CalendarEntry {
  /** UTC ms. */
  start: number
  end: number
  /** IANA name. Without one it is written in UTC, which calendars show in their reader's zone. */
  zone?: string
  /** It comes again, at the same time on the wall clock of its zone. */
  repeats?: {
    /** The RRULE of section 3.3.10. */
    rule: string
    /** When the last one ends, UTC ms. */
    end: number
  }
}

/** A whole day. */
export interface CalendarDay extends CalendarEntry {
  day: Day
  /** It comes again, without end: the RRULE of section 3.3.10. */
  rule?: string
}

const PRODUCT = '-//Herringbone//Herringbone//EN'
const CRLF = '\r\n'

/**
 * An iCalendar file (RFC 5545). By hand, since of the format we need one component and seven
 * properties; what is easy to get wrong is `escapeText` and `foldLine`.
 */
export function writeIcs(events: readonly (CalendarEvent | CalendarDay)[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...zonesOf(events),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return lines.map((line) => foldLine(line) + CRLF).join('')
}

/** The zones that are named, each once, as far as its meetings go. */
function zonesOf(events: readonly (CalendarEvent | CalendarDay)[]): string[] {
  const inZones = events.flatMap((event) => ('zone' in event && event.zone ? [event] : []))
  const byZone = Map.groupBy(inZones, ({ zone = '' }) => zone)
  return [...byZone].flatMap(([zone, meetings]) =>
    zoneLines(
      zone,
      Math.min(...meetings.map(({ start }) => start)),
      Math.max(...meetings.map(({ end, repeats }) => repeats?.end ?? end)),
    ),
  )
}

function timeLines(event: CalendarEvent | CalendarDay): string[] {
  if ('day' in event) {
    const [from, to] = [event.day, plusDays(event.day, 1)].map((day) => day.replaceAll('-', ''))
    return [
      `DTSTART;VALUE=DATE:${from}`,
      `DTEND;VALUE=DATE:${to}`,
      ...(event.rule ? [`RRULE:${event.rule}`] : []),
    ]
  }
  const { start, end, zone, repeats } = event
  if (!zone) return [`DTSTART:${writeInstant(start)}`, `DTEND:${writeInstant(end)}`]
  return [
    `DTSTART;TZID=${zone}:${wallStamp(start, zone)}`,
    `DTEND;TZID=${zone}:${wallStamp(end, zone)}`,
    ...(repeats ? [`RRULE:${repeats.rule}`] : []),
  ]
}

function eventLines(event: CalendarEvent | CalendarDay): string[] {
  const { uid, sequence, stamp, summary, description, location, url } = event
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${writeInstant(stamp)}`,
    ...timeLines(event),
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
