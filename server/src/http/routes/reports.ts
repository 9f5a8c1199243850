import {
  createdShareSchema,
  createShareSchema,
  publishReportSchema,
  readSharedSchema,
  reportVersionHeadSchema,
  reportVersionSchema,
  reportVersionsSchema,
  sendingSchema,
  sendSummarySchema,
  sharedReportSchema,
  shareListSchema,
  summarySentSchema,
} from '@herringbone/shared/api/reports.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { asId } from '@herringbone/shared/model/ids.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireAccess } from '../access.ts'
import { baseUrl, type Context } from '../context.ts'
import { RateLimit } from '../rate-limit.ts'
import { publishReport } from '../reports/publish-report.ts'
import { sendSummary } from '../reports/send-summary.ts'
import { createShare, readShared } from '../reports/shares.ts'
import { answers, boardParams, nothing, shareParams, versionParams } from '../schemas.ts'

export function reportRoutes(context: Context): FastifyPluginAsyncZod {
  const { storage, mailer, now } = context
  const letters = new RateLimit({ limit: LIMITS.lettersPerHour, windowMs: 3_600_000, now })
  return async (app) => {
    app.post(
      '/boards/:id/report/publish',
      {
        schema: {
          tags: ['report'],
          summary: 'Freeze the report as a version; what is published already stays as it is',
          params: boardParams,
          body: publishReportSchema,
          response: { ...answers(200, reportVersionHeadSchema), 201: reportVersionHeadSchema },
        },
      },
      async (request, reply) => {
        const access = await requireAccess(context, request, request.params.id, 'report.publish')
        const { version, isNew } = await publishReport(context, access, {
          locale: request.body.locale,
          base: baseUrl(context, request),
        })
        return reply.code(isNew ? 201 : 200).send(version)
      },
    )

    app.get(
      '/boards/:id/report/versions',
      {
        schema: {
          tags: ['report'],
          summary: 'The published versions, newest first',
          params: boardParams,
          response: answers(200, reportVersionsSchema),
        },
      },
      async (request) => {
        const { id } = request.params
        const { board } = await requireAccess(context, request, id, 'board.read')
        return { versions: await storage.reports.list(board.id) }
      },
    )

    app.get(
      '/boards/:id/report/versions/:version',
      {
        schema: {
          tags: ['report'],
          summary: 'A published version, as it was',
          params: versionParams,
          response: answers(200, reportVersionSchema),
        },
      },
      async (request) => {
        const { id, version } = request.params
        const { board } = await requireAccess(context, request, id, 'board.read')
        const number = /^[1-9]\d{0,6}$/.test(version) ? Number(version) : 0
        const found = await storage.reports.get(board.id, number)
        if (!found) throw new CodedError('report_version_not_found')
        return found
      },
    )

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

    app.get(
      '/boards/:id/report/sending',
      {
        schema: {
          tags: ['report'],
          summary: 'Whether the server can send the summary by mail',
          params: boardParams,
          response: answers(200, sendingSchema),
        },
      },
      async (request) => {
        await requireAccess(context, request, request.params.id, 'board.read')
        return { mail: mailer !== null }
      },
    )

    app.post(
      '/boards/:id/report/send',
      {
        schema: {
          tags: ['report'],
          summary: 'Send the summary by mail to stakeholders; who was sent it counts as told',
          params: boardParams,
          body: sendSummarySchema,
          response: answers(200, summarySentSchema),
        },
      },
      async (request) => {
        const access = await requireAccess(context, request, request.params.id, 'report.send')
        const base = baseUrl(context, request)
        return sendSummary({ ...context, letters }, access, request.body, base)
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
