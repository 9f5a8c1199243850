import * as z from 'zod/mini'
import type { CauseId, NoteId, PersonId } from './ids.ts'
import { idOrEmptySchema } from './note.ts'

/** A contributing factor. It lives once and can be shown in every view of the causes. */
export interface Cause {
  id: CauseId
  text: string
  /** The note that it was made from; empty when it was written as a cause. */
  note: NoteId | ''
  /** Fractional index; equal keys are ordered by id. */
  order: string
  createdBy: PersonId | ''
}

export const causeRecordSchema = z.object({
  note: idOrEmptySchema,
  order: z.string().check(z.minLength(1), z.maxLength(256)),
  createdBy: idOrEmptySchema,
})
