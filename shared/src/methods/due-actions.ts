import { type Action, isClosed } from '../model/action.ts'
import { type Day, daysBetween } from '../time/day.ts'

/** "Soon": a working week and the days around it. */
const SOON_DAYS = 7

type Dated = Pick<Action, 'id' | 'due' | 'status'>

/** An action with its distance: days it is late (negative), or has left. */
export interface DueAction<T extends Dated> {
  action: T
  days: number
}

/** Open actions that are late, and those that are due soon, the most pressing first. */
export function dueActions<T extends Dated>(
  actions: readonly T[],
  today: Day,
): { overdue: DueAction<T>[]; soon: DueAction<T>[] } {
  const due = actions
    .filter((action) => action.due !== '' && !isClosed(action))
    .map((action) => ({ action, days: daysBetween(today, action.due) }))
    .sort((a, b) => a.days - b.days || (a.action.id < b.action.id ? -1 : 1))
  return {
    overdue: due.filter(({ days }) => days < 0),
    soon: due.filter(({ days }) => days >= 0 && days <= SOON_DAYS),
  }
}
