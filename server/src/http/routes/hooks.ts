import {
  createHookSchema,
  hookCreatedSchema,
  hookListSchema,
  hookTakenSchema,
} from '@herringbone/shared/api/hooks.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { asId, newId } from '@herringbone/shared/model/ids.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import type { HookRow } from '../../storage/hooks.ts'
import { requireAccess } from '../access.ts'
import { baseUrl, type Context } from '../context.ts'
import { takeHook } from '../hooks/take-hook.ts'
import { RateLimit } from '../rate-limit.ts'
import { answers, boardParams, hookParams, hookTokenParams, nothing } from '../schemas.ts'
import { hashToken, newToken } from '../secrets.ts'

const show = ({ id, name, createdAt, usedAt }: HookRow) => ({ id, name, createdAt, usedAt })
const tags = ['webhooks']

/** Addresses at which tools put events on a timeline: made, listed and revoked here, and served. */
export function hookRoutes(context: Context): FastifyPluginAsyncZod {
  const { storage, now } = context
  const deliveries = new RateLimit({ limit: LIMITS.hooksPerMinute, windowMs: 60_000, now })
  return async (app) => {
    app.get(
      '/boards/:id/hooks',
      {
        schema: {
          tags,
          summary: 'The incoming webhooks of a board, without their addresses',
          params: boardParams,
          response: answers(200, hookListSchema),
        },
      },
      async (request) => {
        const { board } = await requireAccess(context, request, request.params.id, 'board.hooks')
        return { hooks: (await storage.hooks.list(board.id)).map(show) }
      },
    )

    app.post(
      '/boards/:id/hooks',
      {
        schema: {
          tags,
          summary: 'Make an address for a tool; it is shown now and never again',
          params: boardParams,
          body: createHookSchema,
          response: answers(201, hookCreatedSchema),
        },
      },
      async (request, reply) => {
        const { board, person } = await requireAccess(
          context,
          request,
          request.params.id,
          'board.hooks',
        )
        if ((await storage.hooks.list(board.id)).length >= LIMITS.hooksPerBoard) {
          throw new CodedError('board_full', { details: { limit: LIMITS.hooksPerBoard } })
        }
        const token = newToken()
        const hook: HookRow = {
          ...{ id: newId<'hook'>(), board: board.id, name: request.body.name },
          ...{ tokenHash: hashToken(token), createdAt: now(), createdBy: person.id },
          ...{ revokedAt: null, usedAt: null },
        }
        await storage.hooks.add(hook)
        const url = `${baseUrl(context, request)}/api/hooks/${token}`
        return reply.code(201).send({ hook: show(hook), url })
      },
    )

    app.delete(
      '/boards/:id/hooks/:hookId',
      {
        schema: {
          tags,
          summary: 'Revoke an address; what came by it stays',
          params: hookParams,
          response: nothing,
        },
      },
      async (request, reply) => {
        const { id, hookId } = request.params
        const { board } = await requireAccess(context, request, id, 'board.hooks')
        const known = asId<'hook'>(hookId)
        const was = known !== undefined && (await storage.hooks.revoke(board.id, known, now()))
        if (!was) throw new CodedError('hook_not_found')
        return reply.code(204).send()
      },
    )

    app.post(
      '/hooks/:token',
      {
        bodyLimit: LIMITS.hookBytes,
        // A tool has its own count below, and may share an address with people.
        config: { countsPerPerson: true },
        schema: {
          tags,
          summary: 'What Alertmanager, Grafana, PagerDuty or any other tool sends, as JSON',
          params: hookTokenParams,
          body: z.unknown(),
          response: answers(202, hookTakenSchema),
        },
        // Asked before the body is read.
        onRequest: async (request) => {
          await findHook(context, (request.params as { token: string }).token) // the route has it
        },
      },
      async (request, reply) => {
        const hook = await findHook(context, request.params.token)
        if (!deliveries.take(hook.id)) {
          reply.header('retry-after', '60')
          throw new CodedError('too_many_requests')
        }
        const key = request.headers['idempotency-key']
        const delivery = typeof key === 'string' ? key.slice(0, 200) : ''
        return reply.code(202).send(await takeHook(context, hook, request.body, delivery))
      },
    )
  }
}

/** The hook of a token, if it takes something: one answer for all that do not. */
async function findHook({ storage }: Context, token: string): Promise<HookRow> {
  const hook = await storage.hooks.byTokenHash(hashToken(token))
  if (!hook || hook.revokedAt !== null) throw new CodedError('hook_not_found')
  const board = await storage.boards.get(hook.board)
  if (!board || board.deletedAt !== null) throw new CodedError('hook_not_found')
  return hook
}
