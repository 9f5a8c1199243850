import { formatClock, formatIsoDate } from '@herringbone/shared/time/format-clock.ts'
import type { CopiedEvent } from './payload.ts'

/** One line per event for every other program: "2025-11-28 08:21 Pager: p99 over 8 s". */
export function copyText(events: readonly CopiedEvent[], zone: string): string {
  return events
    .map(({ at, precision, text }) => {
      const date = formatIsoDate(at, zone)
      const clock = precision === 'day' ? '' : ` ${formatClock(at, zone, precision === 'second')}`
      return `${date}${clock} ${text.replace(/\s*\n\s*/g, ' ').trim()}`
    })
    .join('\n')
}
