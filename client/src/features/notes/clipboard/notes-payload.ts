import { LIMITS } from '@herringbone/shared/limits.ts'
import { noteColorSchema, placeSchema } from '@herringbone/shared/model/note.ts'
import * as z from 'zod/mini'

/** The type under which copied notes stand on the clipboard, beside plain text. */
export const NOTES_TYPE = 'application/x-herringbone-notes'

const payloadSchema = z.object({
  version: z.literal(1),
  notes: z
    .array(
      z.object({
        text: z.string().check(z.maxLength(2 * LIMITS.noteTextChars)),
        color: noteColorSchema,
        at: placeSchema,
      }),
    )
    .check(z.minLength(1), z.maxLength(LIMITS.notesPerBoard)),
})
export type NotesPayload = z.infer<typeof payloadSchema>

export const writePayload = (notes: NotesPayload['notes']): string =>
  JSON.stringify({ version: 1, notes } satisfies NotesPayload)

/** Reads what `writePayload` wrote; `undefined` for anything else, since any page can put it there. */
export function readPayload(json: string): NotesPayload | undefined {
  if (json === '' || json.length > LIMITS.importBytes) return undefined
  try {
    const parsed = payloadSchema.safeParse(JSON.parse(json))
    return parsed.success ? parsed.data : undefined
  } catch {
    return undefined
  }
}
