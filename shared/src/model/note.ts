import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { type ClusterId, ID_PATTERN, type NoteId, type PersonId } from './ids.ts'
import { type StageId, stageSchema } from './stage.ts'

/** The papers of LOOK.md. */
export const NOTE_COLORS = ['yellow', 'green', 'blue', 'pink', 'violet'] as const
export type NoteColor = (typeof NOTE_COLORS)[number]

/** Units of the canvas: three short lines of text. */
export const NOTE_SIZE = { width: 152, height: 96 } as const

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
  /** Where its cluster stood when the note was put there: what it is seen from if that is gone. */
  anchor: Place
  /** Empty when it was written in a silent round without names. */
  createdBy: PersonId | ''
  editedBy: PersonId | ''
  /** It came from a silent round with names: the note says who wrote it. */
  signed: boolean
}

const coordinate = z.int().check(z.gte(-LIMITS.canvasExtent), z.lte(LIMITS.canvasExtent))
// Not `z.readonly`: that freezes what it is given, also what it refuses, and bytes cannot be frozen.
export const placeSchema: z.ZodMiniType<Place> = z.tuple([coordinate, coordinate])
export const idOrEmptySchema = z.catch(z.string().check(z.regex(/^[A-Za-z0-9_-]{0,64}$/)), '')
export const noteColorSchema = z.catch(z.enum(NOTE_COLORS), 'yellow')

/**
 * Where a note is, as the document holds it: free on the canvas, or in a cluster and where that
 * stood. One value, so that dragging a note while someone else puts it into a cluster cannot merge
 * into a place that neither has chosen.
 */
export const notePlaceSchema = z.union([
  placeSchema,
  z.tuple([coordinate, coordinate, z.string().check(z.regex(ID_PATTERN)), coordinate, coordinate]),
])

/** The values of a note as the document holds them, without its text. */
export const noteRecordSchema = z.object({
  place: notePlaceSchema,
  stage: z.catch(stageSchema, 'causes'),
  color: noteColorSchema,
  createdBy: idOrEmptySchema,
  editedBy: idOrEmptySchema,
  signed: z.catch(z.boolean(), false),
})
