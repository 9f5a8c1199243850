import type { PersonId } from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import { type Day, daysBetween } from '@herringbone/shared/time/day.ts'
import type { ActionRow } from '../storage/actions.ts'
import type { Storage } from '../storage/storage.ts'

/** A letter that nobody reads to its end helps nobody; the page has them all. */
const MOST = 50

/** Somebody's actions that are late, and those that will be due within a week. */
export interface DueActions {
  overdue: DueRow[]
  soon: DueRow[]
}

export interface DueRow extends ActionRow {
  /** Days that it is late (negative), or has left. */
  days: number
}

/** What is due of a member's actions, on boards that they may see; the most pressing first. */
export async function findDue(
  { actions, people }: Pick<Storage, 'actions' | 'people'>,
  id: PersonId,
  today: Day,
): Promise<{ person: Person; due: DueActions } | null> {
  const person = await people.get(id)
  // Who only came by a link has no part in the workspace.
  if (!person?.member) return null
  const mine = { person: id, name: person.name }
  const find = async (due: 'overdue' | 'soon'): Promise<DueRow[]> => {
    const { rows } = await actions.find(
      { viewer: id, mine, due, today },
      { offset: 0, limit: MOST },
    )
    return rows.map((row) => ({ ...row, days: daysBetween(today, row.action.due) }))
  }
  const [overdue, soon] = await Promise.all([find('overdue'), find('soon')])
  return { person, due: { overdue, soon } }
}
