import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { agendaSchema } from '../session/agenda.ts'

/** POST /api/templates: an agenda that the workspace wants to use again. */
export const saveTemplateSchema = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.titleChars)),
  agenda: agendaSchema,
  /** Sessions made from it begin with one word from everyone. */
  checkIn: z.boolean(),
})
export type SaveTemplate = z.infer<typeof saveTemplateSchema>

export const templateSchema = z.object({
  id: z.string(),
  name: z.string(),
  agenda: agendaSchema,
  checkIn: z.boolean(),
  createdAt: z.number(),
})
export type Template = z.infer<typeof templateSchema>

/** GET /api/templates: those that were saved here; the built-in ones are in session/agenda.ts. */
export const templateListSchema = z.object({ templates: z.array(templateSchema) })
