import {
  publishReportSchema,
  reportVersionHeadSchema,
  reportVersionSchema,
  reportVersionsSchema,
  sendingSchema,
  sendSummarySchema,
  summarySentSchema,
} from '@herringbone/shared/api/reports.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireAccess } from '../access.ts'
import { baseUrl, type Context } from '../context.ts'
import { RateLimit } from '../rate-limit.ts'
import { publishReport } from '../reports/publish-report.ts'
import { sendSummary } from '../reports/send-summary.ts'
import { answers, boardParams, versionParams } from '../schemas.ts'

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
  }
}
