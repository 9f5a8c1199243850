import { LIMITS } from '../limits.ts'
import { type Fields, isOneOf, isOrderKey, shortString } from './fields.ts'
import { asId, type LessonId, type NoteId, type PersonId } from './ids.ts'
import { asOwner, type Owner } from './owner.ts'

export const LESSON_KINDS = [
  'lesson',
  'went-well',
  'went-badly',
  'got-lucky',
  'success-story',
  'open-question',
] as const
export type LessonKind = (typeof LESSON_KINDS)[number]

/** Where a lesson should go, so that it outlives the people who were there. `adr`: a decision record. */
export const DESTINATIONS = ['training', 'standard', 'adr', 'onboarding', 'hiring'] as const
export type Destination = (typeof DESTINATIONS)[number]

/** A thing learned, worth telling other teams; or what else a wrap-up has to say. */
export interface Lesson {
  id: LessonId
  text: string
  kind: LessonKind
  /** The note that it was made from; empty when it was written as a lesson. */
  note: NoteId | ''
  /** Who should hear it. */
  audience: string
  destination: Destination | null
  /** It got there; of an open question: it is answered. */
  arrived: boolean
  /** Who sees that an open question is answered, or that a lesson is told. */
  owner: Owner | null
  /** Fractional index; equal keys are ordered by id. */
  order: string
  createdBy: PersonId | ''
}

/** The values of a lesson as the document holds them, without its text. */
export function readLessonFields(fields: Fields): Omit<Lesson, 'id' | 'text'> | undefined {
  const order = fields.get('order')
  if (!isOrderKey(order)) return undefined
  const kind = fields.get('kind')
  const destination = fields.get('destination')
  return {
    kind: isOneOf(LESSON_KINDS, kind) ? kind : 'lesson',
    note: asId<'note'>(fields.get('note')) ?? '',
    audience: shortString(fields.get('audience'), LIMITS.ownerChars),
    destination: isOneOf(DESTINATIONS, destination) ? destination : null,
    arrived: fields.get('arrived') === true,
    owner: asOwner(fields.get('owner')),
    order,
    createdBy: asId<'person'>(fields.get('createdBy')) ?? '',
  }
}
