import {
  deliveryListSchema,
  deliverySchema,
  previewSchema,
  sendSchema,
  sentSchema,
} from '@herringbone/shared/api/deliveries.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { asId } from '@herringbone/shared/model/ids.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireAccess } from '../access.ts'
import { baseUrl, type Context } from '../context.ts'
import { enqueue, prepareItems } from '../deliveries/prepare.ts'
import { showChoice, showDelivery } from '../deliveries/show-delivery.ts'
import { answers, boardParams, deliveryParams } from '../schemas.ts'

const tags = ['export']

/** What of a board is sent to other services, and how that stands. */
export function deliveryRoutes(context: Context): FastifyPluginAsyncZod {
  const { storage, sender, now } = context
  return async (app) => {
    app.get(
      '/boards/:id/deliveries',
      {
        schema: {
          tags,
          summary: 'Where this board can be sent, and what was sent of it',
          params: boardParams,
          response: answers(200, deliveryListSchema),
        },
      },
      async (request) => {
        const { board } = await requireAccess(context, request, request.params.id, 'board.send')
        return {
          connections: (await storage.connections.list()).map(showChoice),
          deliveries: (await storage.deliveries.list(board.id)).map(showDelivery),
        }
      },
    )

    app.post(
      '/boards/:id/deliveries/preview',
      {
        schema: {
          tags,
          summary: 'What would be sent; nothing is',
          params: boardParams,
          body: sendSchema,
          response: answers(200, previewSchema),
        },
      },
      async (request) => {
        const { board } = await requireAccess(context, request, request.params.id, 'board.send')
        const base = baseUrl(context, request)
        const { items } = await prepareItems(context, board.id, request.body, base)
        return {
          items: items.map(({ subject, digest, prepared: { title, facts, body } }) => ({
            ...{ subject, title, facts, digest, body: JSON.stringify(body, null, 2) },
          })),
        }
      },
    )

    app.post(
      '/boards/:id/deliveries',
      {
        schema: {
          tags,
          summary: 'Send it; what was sent already is not made a second time',
          params: boardParams,
          body: sendSchema,
          response: answers(202, sentSchema),
        },
      },
      async (request, reply) => {
        const { board, person } = await requireAccess(
          context,
          request,
          request.params.id,
          'board.send',
        )
        const base = baseUrl(context, request)
        const wish = { board: board.id, person, wish: request.body, base }
        const rows = await enqueue(context, wish)
        return reply.code(202).send({ deliveries: rows.map(showDelivery) })
      },
    )

    app.post(
      '/boards/:id/deliveries/:deliveryId/retry',
      {
        schema: {
          tags,
          summary: 'Try again what did not arrive, or read again what did',
          params: deliveryParams,
          response: answers(202, deliverySchema),
        },
      },
      async (request, reply) => {
        const { id, deliveryId } = request.params
        const { board } = await requireAccess(context, request, id, 'board.send')
        const known = asId<'delivery'>(deliveryId)
        const row = known === undefined ? null : await storage.deliveries.get(known)
        if (row?.board !== board.id) throw new CodedError('delivery_not_found')
        const next = await sender.queue.revise(row.connection, async () => {
          const current = (await storage.deliveries.get(row.id)) ?? row
          const { state, mayExist } = current
          const isStopped = state === 'failed' || state === 'unclear'
          const change = {
            ...current,
            ...{ attempts: 0, nextAt: now(), problem: null, updatedAt: now() },
            // Whoever asks again after "unclear" has looked.
            ...(isStopped && {
              state: 'waiting' as const,
              mayExist: mayExist && state === 'failed',
            }),
          }
          await storage.deliveries.put(change)
          return change
        })
        return reply.code(202).send(showDelivery(next))
      },
    )
  }
}
