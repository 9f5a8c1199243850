import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { type Fields, isOneOf, shortString } from './fields.ts'
import { asId, type EventId, type ImportBatchId, type LaneId, type PersonId } from './ids.ts'

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
export const isInstant = (value: unknown): value is number =>
  typeof value === 'number' &&
  Number.isInteger(value) &&
  value >= -62_135_596_800_000 &&
  value <= 253_402_300_799_999

export const instantSchema = z.number().check(z.refine(isInstant))

/**
 * The values of an event as the document holds them, without its text; `undefined` when it has no
 * time, lane or precision. `place` is one value, so that two drags at once cannot merge into a time
 * and a lane that neither person chose.
 */
export function readEventFields(fields: Fields): Omit<TimelineEvent, 'id' | 'text'> | undefined {
  const place = fields.get('place')
  if (!Array.isArray(place) || place.length !== 2) return undefined
  const [at, lane]: unknown[] = place
  const laneId = asId<'lane'>(lane)
  const precision = fields.get('precision')
  if (!isInstant(at) || laneId === undefined || !isOneOf(PRECISIONS, precision)) return undefined
  return {
    at,
    lane: laneId,
    precision,
    source: shortString(fields.get('source'), LIMITS.sourceChars),
    importKey: asId(fields.get('importKey')) ?? '',
    importBatch: asId<'import-batch'>(fields.get('importBatch')) ?? '',
    createdBy: asId<'person'>(fields.get('createdBy')) ?? '',
    editedBy: asId<'person'>(fields.get('editedBy')) ?? '',
  }
}
