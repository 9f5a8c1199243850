import * as z from 'zod/mini'

/** GET /api/boards/:id/files/:fileId: with `download=1` also an image is saved and not shown. */
export const downloadQuerySchema = z.object({ download: z.optional(z.literal('1')) })

/** POST /api/boards/:id/files?name=…: the body is the content, the answer a `FileInfo`. */
export const uploadQuerySchema = z.object({
  name: z.string().check(z.minLength(1), z.maxLength(1_000)),
})
