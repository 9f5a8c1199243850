import type { ActionQuery } from '@herringbone/shared/api/actions.ts'
import type { Action } from '@herringbone/shared/model/action.ts'
import type { ToldField } from '@herringbone/shared/model/action-change.ts'
import { isOneOf } from '@herringbone/shared/model/fields.ts'
import type { ActionId, BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import type { Owner } from '@herringbone/shared/model/owner.ts'
import { type Day, plusDays } from '@herringbone/shared/time/day.ts'
import { facetKey } from './facet-key.ts'

/** What the pages across boards know of an action, derived from its board when that settles. */
export interface ProjectedAction
  extends Pick<
    Action,
    | 'id'
    | 'text'
    | 'owner'
    | 'due'
    | 'priority'
    | 'moscow'
    | 'status'
    | 'statusAt'
    | 'reason'
    | 'verified'
    | 'risk'
    | 'effort'
    | 'kind'
    | 'ticket'
    | 'commitment'
  > {
  /** What it answers, in words. */
  because: string[]
}

export interface ActionRow {
  board: BoardId
  boardTitle: string
  action: ProjectedAction
}

/** Somebody whose actions are looked for: by who they are, and by their name where only that stands. */
interface Me {
  person: PersonId
  name: string
}

export interface ActionsQuery extends Omit<ActionQuery, 'who' | 'offset'> {
  /** A member of the workspace: only what `maySee` allows. */
  viewer: PersonId
  mine?: Me
}

/** A change of an action, as the server saw it. */
export interface ActionChangeRow {
  action: ActionId
  /** UTC ms. */
  at: number
  /** Null: the server itself. */
  person: PersonId | null
  field: ToldField
  value: string | null
}

/** The actions of all boards, and what was changed in them. Boards in the bin are left out. */
export interface Actions {
  /**
   * Open ones by date, those without one last, then what is closed, the newest first. `found`: on
   * all pages.
   */
  find(
    query: ActionsQuery,
    page: { offset: number; limit: number },
  ): Promise<{ rows: ActionRow[]; found: number }>
  /** Owners of open actions, each name once, the most frequent first. */
  owners(viewer: PersonId, limit: number): Promise<Owner[]>
  /** One that has just been changed, before its board settles. */
  put(board: BoardId, action: ProjectedAction): Promise<void>
  /** Adds changes, the oldest first; of each action the newest `CHANGES_KEPT` stay. */
  tell(board: BoardId, changes: readonly ActionChangeRow[]): Promise<void>
  /** Newest first. */
  changes(board: BoardId, action: ActionId): Promise<ActionChangeRow[]>
}

/** What was changed longer ago than that many changes nobody asks for. */
export const CHANGES_KEPT = 50
/** What one person does to one field within so long is told as one change, ms. */
const ONE_CHANGE_MS = 10 * 60_000

/** Whether a change goes on with the one before it. */
export const goesOn = (before: ActionChangeRow | undefined, change: ActionChangeRow): boolean =>
  before !== undefined &&
  before.person === change.person &&
  before.field === change.field &&
  change.at - before.at < ONE_CHANGE_MS

/** "Soon": as `methods/due-actions` has it. */
const SOON_DAYS = 7

export const isClosedStatus = (status: Action['status']): boolean =>
  isOneOf(['done', 'wont'], status)

/** From and to which day, both within, a query about dates asks; null: those without one. */
export function daysAsked(
  due: ActionsQuery['due'],
  today: Day,
): { from: Day; to: Day } | null | undefined {
  if (due === undefined) return undefined
  if (due === 'undated') return null
  return due === 'overdue'
    ? { from: '0001-01-01', to: plusDays(today, -1) }
    : { from: today, to: plusDays(today, SOON_DAYS) }
}

/** What a search in the list looks through: folded words. */
export const searchedIn = (boardTitle: string, { text, owner, because }: ProjectedAction): string =>
  ` ${facetKey([text, owner?.name ?? '', ...because, boardTitle].join(' '))}`

export const ownerKeyOf = ({ owner }: Pick<ProjectedAction, 'owner'>): string =>
  owner ? facetKey(owner.name) : ''
