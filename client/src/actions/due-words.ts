import { type Action, isClosed } from '@herringbone/shared/model/action.ts'
import { type Day, daysBetween } from '@herringbone/shared/time/day.ts'
import { formatLocale } from '../ui/language.ts'
import { actionTexts } from './action-texts.ts'

/** Today on this device's calendar. */
export function today(now = new Date()): Day {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** "5 Dec", with the year when it is another one than this. */
export function formatDue(due: Day, now = today()): string {
  return new Intl.DateTimeFormat(formatLocale(), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    ...(due.slice(0, 4) !== now.slice(0, 4) && { year: 'numeric' }),
  }).format(Date.parse(`${due}T00:00:00Z`))
}

/** Whole days until it is due, negative when it is late; null: no date, or closed. */
export const daysLeft = (
  { due, status }: Pick<Action, 'due' | 'status'>,
  now = today(),
): number | null => (due === '' || isClosed({ status }) ? null : daysBetween(now, due))

export const isLate = (action: Pick<Action, 'due' | 'status'>, now = today()): boolean =>
  (daysLeft(action, now) ?? 0) < 0

/** "3 days late", "due today", "in 5 days". */
export function dueWords(days: number): string {
  if (days === 0) return actionTexts.text('dueToday')
  return actionTexts.text(days < 0 ? 'overdue' : 'dueIn', { count: Math.abs(days) })
}
