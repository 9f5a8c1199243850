import * as z from 'zod/mini'

/** Path parameters. What they may look like is checked where they are looked up. */
export const boardParams = z.object({ id: z.string() })
export const inviteParams = z.object({ id: z.string(), inviteId: z.string() })
export const fileParams = z.object({ id: z.string(), fileId: z.string() })
export const versionParams = z.object({ id: z.string(), version: z.string() })
export const shareParams = z.object({ id: z.string(), shareId: z.string() })
export const processReviewParams = z.object({ reviewId: z.string() })
export const templateParams = z.object({ templateId: z.string() })
export const exportParams = z.object({ id: z.string(), format: z.string() })
export const hookParams = z.object({ id: z.string(), hookId: z.string() })
export const hookTokenParams = z.object({ token: z.string() })
export const connectionParams = z.object({ connectionId: z.string() })
export const deliveryParams = z.object({ id: z.string(), deliveryId: z.string() })
export const actionParams = z.object({ id: z.string(), actionId: z.string() })
export const batchParams = z.object({ id: z.string(), batch: z.string() })

/** The one shape of a refusal, for the OpenAPI page. */
const errorSchema = z.object({
  error: z.object({ code: z.string(), message: z.string(), details: z.optional(z.unknown()) }),
})

/** Answers of a route: what it says when all is well, and the refusals that every route shares. */
export const answers = <Status extends number, Schema extends z.ZodMiniType>(
  status: Status,
  schema: Schema,
) => ({ [status]: schema, '4xx': errorSchema, '5xx': errorSchema }) as Record<Status, Schema>

/** Answers of a route that says nothing when all is well (204). */
export const nothing = { 204: z.undefined(), '4xx': errorSchema, '5xx': errorSchema }
