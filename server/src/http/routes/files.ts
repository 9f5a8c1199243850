import { Readable } from 'node:stream'
import { downloadQuerySchema, uploadQuerySchema } from '@herringbone/shared/api/files.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { fileInfoSchema } from '@herringbone/shared/model/evidence.ts'
import { asId } from '@herringbone/shared/model/ids.ts'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { blobKey } from '../../blobs/key.ts'
import type { FileRow } from '../../storage/storage.ts'
import { requireAccess } from '../access.ts'
import type { Context } from '../context.ts'
import { contentDisposition } from '../files/file-name.ts'
import { isInline } from '../files/kinds.ts'
import { storeFile } from '../files/store-file.ts'
import { answers, boardParams, fileParams } from '../schemas.ts'

export function fileRoutes(context: Context): FastifyPluginAsyncZod {
  const { storage, blobs } = context
  return async (app) => {
    // The body is the file, whatever type it says it is: it goes to the disk as it comes in.
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))

    app.post(
      '/boards/:id/files',
      {
        schema: {
          tags: ['files'],
          summary: 'Upload a file as evidence; the body is its content',
          params: boardParams,
          querystring: uploadQuerySchema,
          response: answers(201, fileInfoSchema),
        },
      },
      async (request, reply) => {
        const { board, person } = await requireAccess(
          context,
          request,
          request.params.id,
          'board.upload',
        )
        const info = await storeFile(context, {
          board: board.id,
          person: person.id,
          name: request.query.name,
          content: uploadOf(request),
          declared: request.headers['content-type'],
        }).catch((error: unknown) => {
          // The visitor went away in the middle: nobody is there to be told, and nothing is wrong.
          if (request.raw.destroyed && !request.raw.complete)
            throw new CodedError('bad_request', { cause: error })
          throw error
        })
        return reply.code(201).send(info)
      },
    )

    app.get(
      '/boards/:id/files/:fileId',
      {
        schema: {
          tags: ['files'],
          summary: 'The content of a file',
          params: fileParams,
          querystring: downloadQuerySchema,
        },
      },
      async (request, reply) => {
        const { id, fileId } = request.params
        const { board } = await requireAccess(context, request, id, 'board.read')
        const known = asId<'file'>(fileId)
        const file = known === undefined ? null : await storage.files.get(board.id, known)
        if (!file) throw new CodedError('file_not_found')
        const shown = isInline(file.type) && request.query.download === undefined
        sendFileHeaders(reply, file, shown ? 'inline' : 'attachment')
        if (request.headers['if-none-match'] === `"${file.hash}"`) return reply.code(304).send()
        const blob = await blobs.get(blobKey(file.id))
        if (!blob) throw new CodedError('file_not_found')
        return reply.header('content-length', blob.size).send(blob.stream)
      },
    )
  }
}

function uploadOf(request: FastifyRequest): Readable {
  const length = Number(request.headers['content-length'] ?? 0)
  if (length > LIMITS.fileBytes) throw new CodedError('too_large')
  return request.body instanceof Readable ? request.body : Readable.from([])
}

/** Whatever is inside, opening it must not run anything in our origin. */
function sendFileHeaders(
  reply: FastifyReply,
  { name, type, hash }: FileRow,
  disposition: 'inline' | 'attachment',
): void {
  void reply.headers({
    'content-type': type,
    'content-disposition': contentDisposition(disposition, name),
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    // Kept by the browser, but asked for each time: who is out of the board gets it no more.
    'cache-control': 'private, no-cache',
    etag: `"${hash}"`,
  })
}
