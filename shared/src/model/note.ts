import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { type ClusterId, ID_PATTERN, type NoteId, type PersonId } from './ids.ts'
import { type StageId, stageSchema } from './stage.ts'

/** The papers of LOOK.md. */
export const NOTE_COLORS = ['yellow', 'green', 'blue', 'pink', 'violet'] as const
export type NoteColor = (typeof NOTE_COLORS)[number]

/** Left and top, whole units of the canvas. */
export type Place = readonly [x: number, y: number]

/** A sticky note on the canvas of a stage. */
export interface Note {
  id: NoteId
  text: string
  color: NoteColor
  stage: StageId
  /** Relative to its cluster, when it is in one. */
  place: Place
  cluster: ClusterId | ''
  /** Empty when it was written in a silent round without names. */
  createdBy: PersonId | ''
  editedBy: PersonId | ''
}

const coordinate = z.int().check(z.gte(-LIMITS.canvasExtent), z.lte(LIMITS.canvasExtent))
export const placeSchema = z.tuple([coordinate, coordinate])
export const idOrEmptySchema = z.catch(z.string().check(z.regex(/^[A-Za-z0-9_-]{0,64}$/)), '')
export const noteColorSchema = z.catch(z.enum(NOTE_COLORS), 'yellow')

/** The values of a note as the document holds them, without its text. */
export const noteRecordSchema = z.object({
  place: placeSchema,
  stage: z.catch(stageSchema, 'causes'),
  color: noteColorSchema,
  cluster: z.catch(z.string().check(z.refine((id) => id === '' || ID_PATTERN.test(id))), ''),
  createdBy: idOrEmptySchema,
  editedBy: idOrEmptySchema,
})
