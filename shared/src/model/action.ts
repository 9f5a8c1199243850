import * as z from 'zod/mini'
import type { ActionId, NoteId, PersonId } from './ids.ts'
import { idOrEmptySchema } from './note.ts'

/** A measure that the team takes. */
export interface Action {
  id: ActionId
  text: string
  /** The note that it was made from; empty when it was written as an action. */
  note: NoteId | ''
  /** Fractional index; equal keys are ordered by id. */
  order: string
  createdBy: PersonId | ''
}

export const actionRecordSchema = z.object({
  note: idOrEmptySchema,
  order: z.string().check(z.minLength(1), z.maxLength(256)),
  createdBy: idOrEmptySchema,
})
