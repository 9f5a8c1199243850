import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { type EventId, ID_PATTERN, type ImportBatchId, type LaneId, type PersonId } from './ids.ts'

/** How exactly the time of an event is known. `about` is a minute that nobody would swear to. */
export const PRECISIONS = ['second', 'minute', 'hour', 'day', 'about'] as const
export type Precision = (typeof PRECISIONS)[number]

/** Something that happened, with a time, a precision and a lane. */
export interface TimelineEvent {
  id: EventId
  text: string
  /** UTC, milliseconds since 1970. */
  at: number
  precision: Precision
  lane: LaneId
  /** Where it came from in the reader's words ("Slack", "nginx"); empty when written by hand. */
  source: string
  /** Same import line, same key: what makes a second import of one file add nothing. */
  importKey: string
  importBatch: ImportBatchId | ''
  createdBy: PersonId | ''
  editedBy: PersonId | ''
}

/** Years 1 to 9999: what date inputs and ISO 8601 with four digits can show. */
export const instantSchema = z
  .number()
  .check(z.gte(-62_135_596_800_000), z.lte(253_402_300_799_999), z.refine(Number.isInteger))

const idOrEmpty = z.catch(z.string().check(z.regex(/^[A-Za-z0-9_-]{0,64}$/)), '')

/**
 * The values of an event as the document holds them, without its text. `place` is one value, so
 * that two drags at once cannot merge into a time and a lane that neither person chose.
 */
export const eventRecordSchema = z.object({
  place: z.tuple([instantSchema, z.string().check(z.regex(ID_PATTERN))]),
  precision: z.enum(PRECISIONS),
  source: z.catch(z.string().check(z.maxLength(LIMITS.sourceChars)), ''),
  importKey: idOrEmpty,
  importBatch: idOrEmpty,
  createdBy: idOrEmpty,
  editedBy: idOrEmpty,
})
