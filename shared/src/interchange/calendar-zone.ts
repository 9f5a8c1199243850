import { toWall, type ZoneTransition, zoneTransitions } from '../time/wall-clock.ts'

const YEAR = 366 * 24 * 60 * 60_000
const MINUTE = 60_000
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const

const two = (value: number) => String(value).padStart(2, '0')

/** "20260316T100000": what the wall clock of a zone shows at an instant (UTC ms). */
export const wallStamp = (at: number, zone: string): string =>
  stampOf(at + toWall(at, zone).offsetMinutes * MINUTE)

const stampOf = (shown: number): string =>
  new Date(shown).toISOString().slice(0, 19).replace(/[-:]/g, '')

/**
 * A VTIMEZONE (RFC 5545, section 3.6.5) that is right from one instant to another (UTC ms). Zones
 * whose clocks are set by a rule have that rule, and go on being right; the changes of others are
 * listed as far as is asked for.
 */
export function zoneLines(zone: string, from: number, to: number): string[] {
  const changes = zoneTransitions(from - YEAR, Math.max(to, from + 3 * YEAR), zone)
  const first = changes[0]
  const isCovered = first !== undefined && first.at <= from
  const offset = first?.before ?? toWall(from, zone).offsetMinutes
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...(isCovered ? [] : observance('STANDARD', '19700101T000000', offset, offset)),
    ...[...Map.groupBy(changes, ({ before, after }) => `${before} ${after}`).values()].flatMap(
      changeLines,
    ),
    'END:VTIMEZONE',
  ]
}

/** Changes from one offset to another, by their rule when they have one. */
function changeLines(changes: readonly ZoneTransition[]): string[] {
  const rule = changes.length >= 3 ? ruleOf(changes.map(shownBefore)) : null
  return (rule === null ? changes : changes.slice(0, 1)).flatMap((change) => {
    const kind = change.after > change.before ? 'DAYLIGHT' : 'STANDARD'
    const start = stampOf(shownBefore(change))
    return observance(kind, start, change.before, change.after, rule)
  })
}

/** What the wall clock showed as it was set, as if that were UTC. */
const shownBefore = ({ at, before }: ZoneTransition): number => at + before * MINUTE

function observance(
  kind: 'STANDARD' | 'DAYLIGHT',
  start: string,
  before: number,
  after: number,
  rule: string | null = null,
): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${start}`,
    ...(rule === null ? [] : [`RRULE:${rule}`]),
    `TZOFFSETFROM:${writeOffset(before)}`,
    `TZOFFSETTO:${writeOffset(after)}`,
    `END:${kind}`,
  ]
}

function writeOffset(minutes: number): string {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(Math.round(size % 60))}`
}

/** "the last Sunday of October, each year at this hour"; null when that is not how it is. */
function ruleOf(shown: readonly number[]): string | null {
  const parts = shown.map((at) => {
    const date = new Date(at)
    const day = date.getUTCDate()
    const daysInMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0))
    return {
      year: date.getUTCFullYear(),
      rest: `${date.getUTCMonth()} ${date.getUTCDay()} ${date.toISOString().slice(11)}`,
      nth: Math.ceil(day / 7),
      isLast: day + 7 > daysInMonth.getUTCDate(),
    }
  })
  const first = parts[0]
  if (!first || parts.some(({ year, rest }, at) => year !== first.year + at || rest !== first.rest))
    return null
  const isLast = parts.every((one) => one.isLast)
  if (!isLast && parts.some(({ nth }) => nth !== first.nth)) return null
  const [month, weekday] = first.rest.split(' ').map(Number)
  const day = `${isLast ? -1 : first.nth}${WEEKDAYS[weekday ?? 0]}`
  return `FREQ=YEARLY;BYMONTH=${(month ?? 0) + 1};BYDAY=${day}`
}
