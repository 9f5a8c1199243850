import {
  createdShareSchema,
  createShareSchema,
  readSharedSchema,
  sharedReportSchema,
  shareListSchema,
} from '@herringbone/shared/api/reports.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { asId } from '@herringbone/shared/model/ids.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireAccess } from '../access.ts'
import { baseUrl, type Context } from '../context.ts'
import { createShare, readShared } from '../reports/shares.ts'
import { answers, boardParams, nothing, shareParams } from '../schemas.ts'

/** Links that show the report of a board and nothing else of it: made, listed, revoked, followed. */
export function reportShareRoutes(context: Context): FastifyPluginAsyncZod {
  const { storage } = context
  return async (app) => {
    app.post(
      '/boards/:id/report/shares',
      {
        schema: {
          tags: ['report'],
          summary: 'Make a link that shows the report alone; its token is told this once',
          params: boardParams,
          body: createShareSchema,
          response: answers(201, createdShareSchema),
        },
      },
      async (request, reply) => {
        const access = await requireAccess(context, request, request.params.id, 'report.share')
        const { share, token } = await createShare(context, access, request.body)
        // In the fragment, which browsers send to nobody: no log and no referrer ever holds it.
        const url = `${baseUrl(context, request)}/report#${token}`
        return reply.code(201).send({ id: share.id, url, token })
      },
    )

    app.get(
      '/boards/:id/report/shares',
      {
        schema: {
          tags: ['report'],
          summary: 'All links to the report, the revoked among them',
          params: boardParams,
          response: answers(200, shareListSchema),
        },
      },
      async (request) => {
        const { id } = request.params
        const { board } = await requireAccess(context, request, id, 'report.list-shares')
        const shares = await storage.reports.shares(board.id)
        return { shares: shares.map(({ tokenHash: _, board: __, createdBy: ___, ...one }) => one) }
      },
    )

    app.delete(
      '/boards/:id/report/shares/:shareId',
      {
        schema: {
          tags: ['report'],
          summary: 'Revoke a link to the report',
          params: shareParams,
          response: nothing,
        },
      },
      async (request, reply) => {
        const { id, shareId } = request.params
        const { board } = await requireAccess(context, request, id, 'report.revoke-share')
        const share = asId<'share'>(shareId)
        const isThere = share && (await storage.reports.revokeShare(board.id, share, context.now()))
        if (!isThere) throw new CodedError('share_not_found')
        return reply.code(204).send()
      },
    )

    app.post(
      '/reports/shared',
      {
        schema: {
          tags: ['report'],
          summary: 'What a link to a report shows; needs no session',
          body: readSharedSchema,
          response: answers(200, sharedReportSchema),
        },
      },
      async (request, reply) => {
        const { token, locale } = request.body
        void reply.header('cache-control', 'no-store')
        return readShared(context, token, { locale, base: baseUrl(context, request) })
      },
    )
  }
}
