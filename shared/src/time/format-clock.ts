import type { Precision } from '../model/event.ts'
import { toWall, type Wall } from './wall-clock.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** "UTC", "UTC+1", "UTC+5:30": how an offset is said. */
export function formatOffset(offsetMinutes: number): string {
  const minutes = Math.round(Math.abs(offsetMinutes))
  if (minutes === 0) return 'UTC'
  const rest = minutes % 60
  return `UTC${offsetMinutes < 0 ? '−' : '+'}${Math.floor(minutes / 60)}${rest ? `:${two(rest)}` : ''}`
}

/** "08:21", or "08:21:07" with seconds; the 24-hour clock in every language, as logs have it. */
export function formatClock(at: number, zone: string, seconds = false): string {
  const { hour, minute, second } = toWall(at, zone)
  return seconds ? `${two(hour)}:${two(minute)}:${two(second)}` : `${two(hour)}:${two(minute)}`
}

/** "2025-11-28": for date inputs and file names. */
export function formatIsoDate(at: number, zone: string): string {
  const { year, month, day } = toWall(at, zone)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** "2025-11-28T08:21:07+01:00". */
export function formatIso(at: number, zone: string): string {
  const { offsetMinutes } = toWall(at, zone)
  const minutes = Math.round(Math.abs(offsetMinutes))
  const offset = `${offsetMinutes < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  return `${formatIsoDate(at, zone)}T${formatClock(at, zone, true)}${offset}`
}

const dateFormats = new Map<string, Intl.DateTimeFormat>()

/** "28 Nov 2025", "28. Nov. 2025": the reader's way; `weekday` adds "Fri". */
export function formatDate(
  at: number,
  zone: string,
  locale: string,
  { weekday = false, year = true }: { weekday?: boolean; year?: boolean } = {},
): string {
  const key = `${locale} ${weekday} ${year}`
  let format = dateFormats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
      day: 'numeric',
      month: 'short',
      ...(year && { year: 'numeric' }),
      ...(weekday && { weekday: 'short' }),
      timeZone: 'UTC', // given a date as the zone shows it: one format serves all zones
    })
    dateFormats.set(key, format)
  }
  return format.format(asUtc(toWall(at, zone)))
}

const asUtc = (wall: Wall) => new Date(0).setUTCFullYear(wall.year, wall.month - 1, wall.day)

/** The time of an event as exactly as it is known: "08:21:07", "08:21", "~08:21", "08 h", "". */
export function formatTimeAt(at: number, zone: string, precision: Precision): string {
  if (precision === 'second') return formatClock(at, zone, true)
  if (precision === 'minute') return formatClock(at, zone)
  if (precision === 'about') return `~${formatClock(at, zone)}`
  if (precision === 'hour') return `${two(toWall(at, zone).hour)} h`
  return ''
}
