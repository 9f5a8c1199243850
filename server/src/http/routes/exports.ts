import { exportQuerySchema } from '@herringbone/shared/api/exports.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { calendarVersion } from '@herringbone/shared/interchange/calendar-version.ts'
import { EXPORT_FORMATS, isExportFormat } from '@herringbone/shared/interchange/export/formats.ts'
import { reportTitle } from '@herringbone/shared/interchange/export/report-blocks.ts'
import { writeExport } from '@herringbone/shared/interchange/export/write-export.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireAccess } from '../access.ts'
import { baseUrl, type Context } from '../context.ts'
import { evidenceContents } from '../exports/evidence-contents.ts'
import { reportSource } from '../exports/report-source.ts'
import { contentDisposition } from '../files/file-name.ts'
import { RateLimit } from '../rate-limit.ts'
import { exportParams } from '../schemas.ts'

export function exportRoutes(context: Context): FastifyPluginAsyncZod {
  const { now } = context
  const exports = new RateLimit({ limit: LIMITS.exportsPerMinute, windowMs: 60_000, now })
  return async (app) => {
    app.get(
      '/boards/:id/export.:format',
      {
        schema: {
          tags: ['export'],
          summary: `The board as a file: ${Object.keys(EXPORT_FORMATS).join(', ')}`,
          params: exportParams,
          querystring: exportQuerySchema,
        },
      },
      async (request, reply) => {
        const { id, format } = request.params
        const { board, person } = await requireAccess(context, request, id, 'board.read')
        if (!isExportFormat(format)) throw new CodedError('not_found')
        if (!exports.take(person.id)) throw new CodedError('too_many_requests')
        const { locale = 'en', files, owner, ownerKind = 'person' } = request.query
        const source = await reportSource(context, board.id, {
          locale,
          base: baseUrl(context, request),
        })
        const { priorityRule } = await context.storage.workspace.get()
        const stamp = now()
        const isWhole = format === 'json' && files === '1'
        const text = writeExport(format, {
          source,
          calendar: {
            board: board.id,
            ...(owner !== undefined && { owner: { kind: ownerKind, name: owner } }),
            stamp,
            sequence: calendarVersion(stamp),
          },
          ...(priorityRule && { rule: priorityRule }),
          ...(isWhole && { files: await evidenceContents(context, board.id, source.board) }),
        })
        if (text === null) throw new CodedError('nothing_to_export')
        return reply
          .headers({
            'content-type': `${EXPORT_FORMATS[format]}; charset=utf-8`,
            // Saved, never shown: what people wrote must not run as a page of ours.
            'content-disposition': contentDisposition(
              'attachment',
              `${nameFor(reportTitle(source))}.${format}`,
            ),
            'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
            'x-content-type-options': 'nosniff',
            'cache-control': 'private, no-cache',
          })
          .send(text)
      },
    )
  }
}

/** A title as the name of a file. */
const nameFor = (title: string): string =>
  title
    .replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .trim()
