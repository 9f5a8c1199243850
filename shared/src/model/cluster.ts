import * as z from 'zod/mini'
import type { ClusterId, PersonId } from './ids.ts'
import {
  idOrEmptySchema,
  type NoteColor,
  noteColorSchema,
  type Place,
  placeSchema,
} from './note.ts'
import { type StageId, stageSchema } from './stage.ts'

/** A named group of notes. How large it is follows from the notes in it. */
export interface Cluster {
  id: ClusterId
  title: string
  color: NoteColor
  stage: StageId
  place: Place
  createdBy: PersonId | ''
}

export const clusterRecordSchema = z.object({
  place: placeSchema,
  stage: z.catch(stageSchema, 'causes'),
  color: noteColorSchema,
  createdBy: idOrEmptySchema,
})
