import * as z from 'zod/mini'
import type { LessonId, NoteId, PersonId } from './ids.ts'
import { idOrEmptySchema } from './note.ts'

/** A thing learned, worth telling other teams. */
export interface Lesson {
  id: LessonId
  text: string
  /** The note that it was made from; empty when it was written as a lesson. */
  note: NoteId | ''
  /** Fractional index; equal keys are ordered by id. */
  order: string
  createdBy: PersonId | ''
}

export const lessonRecordSchema = z.object({
  note: idOrEmptySchema,
  order: z.string().check(z.minLength(1), z.maxLength(256)),
  createdBy: idOrEmptySchema,
})
