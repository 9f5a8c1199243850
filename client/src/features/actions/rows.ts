import { byPriority, prioritise, RECOMMENDATIONS } from '@herringbone/shared/methods/prioritise.ts'
import {
  ACTION_KINDS,
  ACTION_STATUSES,
  type Action,
  COMMITMENTS,
  isClosed,
  MOSCOW,
  PRIORITIES,
} from '@herringbone/shared/model/action.ts'
import type { ActionId, PersonId } from '@herringbone/shared/model/ids.ts'
import type { PriorityRule } from '@herringbone/shared/model/priority-rule.ts'
import type { Day } from '@herringbone/shared/time/day.ts'

/** Columns that can be added to the table. */
export const COLUMNS = ['commitment', 'moscow', 'priority', 'kind'] as const
export type Column = (typeof COLUMNS)[number]

export type SortColumn = 'action' | 'owner' | 'due' | 'rating' | 'votes' | 'status' | Column

export const FILTERS = [
  'all',
  'open',
  'mine',
  'overdue',
  'incomplete',
  'committed',
  'proposed',
] as const
export type Filter = (typeof FILTERS)[number]

export const GROUPS = [
  'none',
  'recommendation',
  'moscow',
  'status',
  'owner',
  'priority',
  'kind',
  'commitment',
] as const
export type Group = (typeof GROUPS)[number]

/** What the table needs to know beside the actions. */
export interface RowContext {
  rule: PriorityRule
  today: Day
  me: PersonId
  /** Dots, where there was a vote. */
  votes: (id: ActionId) => number
}

/** An action with its number, which it has in matrix and table however they are sorted. */
export interface NumberedAction {
  n: number
  action: Action
}

/** A heading and what is below it; `value` '': nobody has said. */
export interface RowGroup {
  value: string
  rows: NumberedAction[]
}

/** Whether an action passes a filter. */
export function passes(action: Action, filter: Filter, { today, me }: RowContext): boolean {
  const open = !isClosed(action)
  switch (filter) {
    case 'all':
      return true
    case 'open':
      return open
    case 'mine':
      return action.owner?.person === me
    case 'overdue':
      return open && action.due !== '' && action.due < today
    case 'incomplete':
      return open && (action.owner === null || action.due === '')
    case 'committed':
    case 'proposed':
      return action.commitment === filter
  }
}

type Compare = (a: NumberedAction, b: NumberedAction) => number

const rank = <T extends string>(words: readonly T[], value: T | null): number =>
  value === null ? words.length : words.indexOf(value)

const lastWhenEmpty = (a: string, b: string): number =>
  a === '' || b === '' ? Number(a === '') - Number(b === '') : a < b ? -1 : a > b ? 1 : 0

function comparison(by: SortColumn, { rule, votes }: RowContext): Compare {
  switch (by) {
    case 'action':
      return (a, b) => a.action.text.localeCompare(b.action.text)
    case 'owner':
      return (a, b) => {
        const [left, right] = [a.action.owner?.name ?? '', b.action.owner?.name ?? '']
        return left === '' || right === '' ? lastWhenEmpty(left, right) : left.localeCompare(right)
      }
    case 'due':
      return (a, b) => lastWhenEmpty(a.action.due, b.action.due)
    case 'rating':
      return (a, b) => byPriority(a.action, b.action, rule)
    case 'votes':
      return (a, b) => votes(b.action.id) - votes(a.action.id)
    case 'status':
      return (a, b) =>
        rank(ACTION_STATUSES, a.action.status) - rank(ACTION_STATUSES, b.action.status)
    case 'commitment':
      return (a, b) =>
        rank(COMMITMENTS, b.action.commitment) - rank(COMMITMENTS, a.action.commitment)
    case 'moscow':
      return (a, b) => rank(MOSCOW, a.action.moscow) - rank(MOSCOW, b.action.moscow)
    case 'priority':
      return (a, b) => rank(PRIORITIES, a.action.priority) - rank(PRIORITIES, b.action.priority)
    case 'kind':
      return (a, b) => rank(ACTION_KINDS, a.action.kind) - rank(ACTION_KINDS, b.action.kind)
  }
}

/** In the order of a column; equal ones stay as they were ordered. */
export function sortRows(
  rows: readonly NumberedAction[],
  sort: { by: SortColumn; down: boolean } | null,
  context: RowContext,
): NumberedAction[] {
  if (!sort) return [...rows]
  const compare = comparison(sort.by, context)
  const way = sort.down ? -1 : 1
  return rows.toSorted((a, b) => way * compare(a, b) || a.n - b.n)
}

function valueIn(action: Action, group: Group, rule: PriorityRule): string {
  switch (group) {
    case 'none':
      return ''
    case 'recommendation': {
      const found = prioritise(action, rule)
      return 'missing' in found ? '' : found.recommendation
    }
    case 'owner':
      return action.owner?.name ?? ''
    default:
      return action[group] ?? ''
  }
}

const ORDER_IN: Partial<Record<Group, readonly string[]>> = {
  recommendation: RECOMMENDATIONS,
  moscow: MOSCOW,
  status: ACTION_STATUSES,
  priority: PRIORITIES,
  kind: ACTION_KINDS,
  commitment: [...COMMITMENTS].reverse(),
}

/** Rows below their headings, what nobody has said last; one group without a heading for `none`. */
export function groupRows(
  rows: readonly NumberedAction[],
  group: Group,
  { rule }: Pick<RowContext, 'rule'>,
): RowGroup[] {
  const found = Map.groupBy(rows, ({ action }) => valueIn(action, group, rule))
  const order = ORDER_IN[group]
  return [...found]
    .map(([value, all]) => ({ value, rows: all }))
    .sort((a, b) => {
      if (a.value === '' || b.value === '') return Number(a.value === '') - Number(b.value === '')
      return order
        ? order.indexOf(a.value) - order.indexOf(b.value)
        : a.value.localeCompare(b.value)
    })
}
