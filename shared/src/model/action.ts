import { LIMITS } from '../limits.ts'
import { type Day, isDay } from '../time/day.ts'
import { isInstant } from './event.ts'
import { isSafeUrl } from './evidence.ts'
import { type Fields, isOneOf, isOrderKey, partOf, shortString } from './fields.ts'
import { type ActionId, asId, type NoteId, type PersonId } from './ids.ts'
import { asOwner, type Owner } from './owner.ts'

export const ACTION_STATUSES = ['open', 'in-progress', 'done', 'wont'] as const
export type ActionStatus = (typeof ACTION_STATUSES)[number]

/** What an action is for: to soften the next one, prevent it, see it sooner, or work differently. */
export const ACTION_KINDS = ['mitigate', 'prevent', 'detect', 'process'] as const
export type ActionKind = (typeof ACTION_KINDS)[number]

/** The most pressing first. */
export const PRIORITIES = ['urgent', 'high', 'medium', 'low'] as const
export type Priority = (typeof PRIORITIES)[number]

export const MOSCOW = ['must', 'should', 'could', 'wont'] as const
export type Moscow = (typeof MOSCOW)[number]

/** Someone has suggested it, or the team has taken it on: two different things. */
export const COMMITMENTS = ['proposed', 'committed'] as const
export type Commitment = (typeof COMMITMENTS)[number]

export const SCORES = [1, 2, 3, 4, 5] as const
export type Score = (typeof SCORES)[number]

/** A measure that the team takes. */
export interface Action {
  id: ActionId
  /** Its title. */
  text: string
  description: string
  /** The note that it was made from; empty when it was written as an action. */
  note: NoteId | ''
  owner: Owner | null
  /** Empty: nobody has said. */
  due: Day | ''
  priority: Priority | null
  moscow: Moscow | null
  status: ActionStatus
  /** When it came to its status, UTC ms; 0 when unknown. */
  statusAt: number
  /** Why it won't be done; kept, and not shown, with another status. */
  reason: string
  /** How it was seen that what was done works; kept with another status. */
  verified: string
  /** How much risk it takes away, 5 the most; null: nobody has said. */
  risk: Score | null
  /** What it costs, 5 the most. */
  effort: Score | null
  kind: ActionKind | null
  /** Where it is worked on; http or https, or empty. */
  ticket: string
  commitment: Commitment
  /** Fractional index; equal keys are ordered by id. */
  order: string
  createdBy: PersonId | ''
  /** UTC ms; 0 when unknown. */
  createdAt: number
}

export const isClosed = ({ status }: Pick<Action, 'status'>): boolean =>
  status === 'done' || status === 'wont'

const asScore = (value: unknown): Score | null => SCORES.find((score) => score === value) ?? null
const instantOrZero = (value: unknown): number => (isInstant(value) ? value : 0)
const listAt = (fields: Fields, key: string): readonly unknown[] => {
  const value = fields.get(key)
  return Array.isArray(value) ? value : []
}

/** Each a value of its own; before they were, both were one (`rating`). */
export const readRating = (fields: Fields): Pick<Action, 'risk' | 'effort'> => ({
  risk: asScore(partOf(fields, 'risk', 'rating', 0)),
  effort: asScore(partOf(fields, 'effort', 'rating', 1)),
})

/**
 * The values of an action as the document holds them, without its texts. `progress` (status and
 * since when) is one value, since the one says nothing without the other. Risk reduction and effort
 * are two: one person may say the one while another says the other.
 */
export function readActionFields(
  fields: Fields,
): Omit<Action, 'id' | 'text' | 'description'> | undefined {
  const order = fields.get('order')
  if (!isOrderKey(order)) return undefined
  const [status, statusAt] = listAt(fields, 'progress')
  const oneOf = <T extends string>(words: readonly T[], key: string): T | null => {
    const value = fields.get(key)
    return isOneOf(words, value) ? value : null
  }
  const due = fields.get('due')
  const ticket = fields.get('ticket')
  return {
    note: asId<'note'>(fields.get('note')) ?? '',
    owner: asOwner(fields.get('owner')),
    due: isDay(due) ? due : '',
    priority: oneOf(PRIORITIES, 'priority'),
    moscow: oneOf(MOSCOW, 'moscow'),
    status: isOneOf(ACTION_STATUSES, status) ? status : 'open',
    statusAt: instantOrZero(statusAt),
    reason: shortString(fields.get('reason'), LIMITS.reasonChars),
    verified: shortString(fields.get('verified'), LIMITS.reasonChars),
    ...readRating(fields),
    kind: oneOf(ACTION_KINDS, 'kind'),
    ticket: typeof ticket === 'string' && isSafeUrl(ticket) ? ticket : '',
    commitment: oneOf(COMMITMENTS, 'commitment') ?? 'proposed',
    order,
    createdBy: asId<'person'>(fields.get('createdBy')) ?? '',
    createdAt: instantOrZero(fields.get('createdAt')),
  }
}
