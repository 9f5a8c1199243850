import { LIMITS } from '../limits.ts'
import { isInstant } from './event.ts'
import { type Fields, isOneOf, isOrderKey, shortString } from './fields.ts'
import { asFollowUps, type FollowUps } from './follow-ups.ts'
import { asId, type PersonId, type ReviewerId } from './ids.ts'

/** How far the report is, in this order. Published versions are frozen by the server, not here. */
export const REVIEW_STATES = ['draft', 'in-review', 'peer-review', 'published'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** What a board says of its report, once. */
export interface Report {
  review: ReviewState
  /** When it came to that, UTC ms; 0 when unknown. */
  reviewAt: number
  /** When its summary went to the stakeholders, UTC ms; 0: not yet. */
  sentAt: number
  /** The participants are named in it. */
  namesPeople: boolean
  /** Someone has said that an incident of before has come again. */
  isRepeat: boolean
  /** Null: no dates have been set. */
  followUps: FollowUps | null
}

/** Someone who has been asked to read the report before it is published. */
export interface Reviewer {
  id: ReviewerId
  name: string
  /** Somebody of the board; empty: known by the name alone. */
  person: PersonId | ''
  /** UTC ms; 0: not yet. */
  approvedAt: number
  order: string
}

/** `review` (the state and since when) is one value. */
export function readReportFields(fields: Fields): Report {
  const review = fields.get('review')
  const [state, reviewAt]: unknown[] = Array.isArray(review) ? review : []
  const sentAt = fields.get('sentAt')
  return {
    review: isOneOf(REVIEW_STATES, state) ? state : 'draft',
    reviewAt: isInstant(reviewAt) ? reviewAt : 0,
    sentAt: isInstant(sentAt) ? sentAt : 0,
    namesPeople: fields.get('namesPeople') === true,
    isRepeat: fields.get('isRepeat') === true,
    followUps: asFollowUps(fields.get('followUps')),
  }
}

export function readReviewerFields(fields: Fields): Omit<Reviewer, 'id'> | undefined {
  const order = fields.get('order')
  const name = shortString(fields.get('name'), LIMITS.ownerChars).trim()
  if (!isOrderKey(order) || name === '') return undefined
  const approvedAt = fields.get('approvedAt')
  return {
    name,
    person: asId<'person'>(fields.get('person')) ?? '',
    approvedAt: isInstant(approvedAt) ? approvedAt : 0,
    order,
  }
}
