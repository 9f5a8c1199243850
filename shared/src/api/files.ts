import * as z from 'zod/mini'

/** POST /api/boards/:id/files?name=…: the body is the content, the answer a `FileInfo`. */
export const uploadQuerySchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(1_000)),
})
