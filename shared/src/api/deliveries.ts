import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { CONNECTION_KINDS, DELIVERY_PROBLEMS, DELIVERY_STATES } from '../model/connection.ts'
import { ID_PATTERN } from '../model/ids.ts'

const id = z.string().check(z.regex(ID_PATTERN))

/** What is to be sent where. `actions`: of a tracker, which ones. */
export const sendSchema = z.object({
  connection: id,
  locale: z.enum(['en', 'de']),
  actions: z.optional(z.array(id).check(z.maxLength(LIMITS.actionsPerBoard))),
  /** What was looked at, by the digests of the preview: what is not the same any more is refused. */
  shown: z.optional(
    z
      .array(z.object({ subject: id, digest: z.string().check(z.maxLength(64)) }))
      .check(z.maxLength(LIMITS.actionsPerBoard)),
  ),
})
export type Send = z.infer<typeof sendSchema>

/** POST /api/boards/:id/deliveries/preview: what would go over, and nothing does. */
export const previewSchema = z.object({
  items: z.array(
    z.object({
      subject: z.string(),
      title: z.string(),
      /** What the other side will show beside it: priority, labels, dates. */
      facts: z.array(z.object({ name: z.string(), value: z.string() })),
      /** The exact body of the request. */
      body: z.string(),
      digest: z.string(),
    }),
  ),
})
export type Preview = z.infer<typeof previewSchema>

export const deliverySchema = z.object({
  id: z.string(),
  connection: z.string(),
  /** Id of an action, "report", or "summary-…". */
  subject: z.string(),
  title: z.string(),
  state: z.enum(DELIVERY_STATES),
  attempts: z.number(),
  /** When it goes on, UTC ms; null: not by itself. */
  nextAt: z.nullable(z.number()),
  updatedAt: z.number(),
  url: z.string(),
  /** What the other side calls its state ("In Progress"). */
  status: z.string(),
  /** Whether what was set could be read back. */
  isRead: z.boolean(),
  differences: z.array(z.object({ field: z.string(), sent: z.string(), found: z.string() })),
  problem: z.nullable(z.object({ code: z.enum(DELIVERY_PROBLEMS), message: z.string() })),
})
export type Delivery = z.infer<typeof deliverySchema>

/** GET /api/boards/:id/deliveries. Connections with no more than is needed to choose one. */
export const deliveryListSchema = z.object({
  connections: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(CONNECTION_KINDS),
      name: z.string(),
      where: z.string(),
    }),
  ),
  deliveries: z.array(deliverySchema),
})
export type DeliveryList = z.infer<typeof deliveryListSchema>

export const sentSchema = z.object({ deliveries: z.array(deliverySchema) })
