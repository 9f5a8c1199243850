import {
  importedSchema,
  importPreviewSchema,
  importSchema,
  importUndoneSchema,
  previewImportSchema,
} from '@herringbone/shared/api/imports.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { asId } from '@herringbone/shared/model/ids.ts'
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { requireAccess, requireUnlocked } from '../access.ts'
import type { Context } from '../context.ts'
import { addImport } from '../imports/add-import.ts'
import { readImport } from '../imports/read-import.ts'
import { undoImport } from '../imports/undo-import.ts'
import { answers, batchParams, boardParams } from '../schemas.ts'

/** As JSON a text is longer: every quote and every line end has a backslash. */
const BODY_BYTES = LIMITS.importBytes * 1.5

export function importRoutes(context: Context): FastifyPluginAsyncZod {
  const enter = (request: FastifyRequest<{ Params: { id: string } }>) =>
    requireAccess(context, request, request.params.id, 'board.import')

  return async (app) => {
    // Asked before a large body is read as well: a stranger's 24 MB are not taken in.
    app.addHook('onRequest', async (request) => {
      await enter(request as FastifyRequest<{ Params: { id: string } }>) // all routes here have it
    })

    app.post(
      '/boards/:id/import/preview',
      {
        bodyLimit: BODY_BYTES,
        schema: {
          tags: ['import'],
          summary: 'What an import would add; changes nothing',
          params: boardParams,
          body: previewImportSchema,
          response: answers(200, importPreviewSchema),
        },
      },
      async (request) => {
        const { board } = await enter(request)
        return readImport(context, board.id, request.body.text, request.body.options)
      },
    )

    app.post(
      '/boards/:id/import',
      {
        bodyLimit: BODY_BYTES,
        schema: {
          tags: ['import'],
          summary: 'Add the events of a text that the board has not',
          params: boardParams,
          body: importSchema,
          response: answers(200, importedSchema),
        },
      },
      async (request) => {
        const access = await enter(request)
        await requireUnlocked(context, access, 'timeline')
        return addImport(context, access, request.body)
      },
    )

    app.delete(
      '/boards/:id/import/:batch',
      {
        schema: {
          tags: ['import'],
          summary: 'Undo an import, but for what has been edited since',
          params: batchParams,
          response: answers(200, importUndoneSchema),
        },
      },
      async (request) => {
        const access = await enter(request)
        await requireUnlocked(context, access, 'timeline')
        const { board } = access
        const batch = asId<'import-batch'>(request.params.batch)
        if (batch === undefined) throw new CodedError('not_found')
        return context.rooms.edit(board.id, (doc) => doc.transact(() => undoImport(doc, batch)))
      },
    )
  }
}
