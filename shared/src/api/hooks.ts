import * as z from 'zod/mini'
import { HOOK_TOOLS } from '../interchange/read-webhook.ts'
import { LIMITS } from '../limits.ts'

/** POST /api/boards/:id/hooks */
export const createHookSchema = z.object({
  /** Which tool sends to it, in the words of whoever makes it. */
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(LIMITS.nameChars)),
})
export type CreateHook = z.infer<typeof createHookSchema>

export const hookSchema = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: z.number(),
  /** When something came last, UTC ms; null: never. */
  usedAt: z.nullable(z.number()),
})
export type Hook = z.infer<typeof hookSchema>

export const hookListSchema = z.object({ hooks: z.array(hookSchema) })

/** The address is known now and never again. */
export const hookCreatedSchema = z.object({ hook: hookSchema, url: z.string() })

/** POST /api/hooks/:token: what became of it. */
export const hookTakenSchema = z.object({
  tool: z.enum(HOOK_TOOLS),
  added: z.number(),
  /** The board had them already: a delivery that was repeated. */
  duplicates: z.number(),
  rejected: z.array(z.object({ line: z.number(), reason: z.string() })),
})
