import { CodedError, type ErrorCode } from '@herringbone/shared/errors.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { BlobTooLarge } from '../blobs/blobs.ts'
import { StorageUnavailable } from '../storage/storage.ts'
import { BARE_HEADERS } from './security-headers.ts'

/** Fastify's own refusals by their codes; others of status 4xx are `bad_request`. */
const FRAMEWORK_CODES: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_MAX_PARAM_LENGTH: 'not_found',
}

/** What the visitor is told of an error: always one of the coded ones. */
function toCodedError(error: unknown): CodedError {
  if (error instanceof CodedError) return error
  if (error instanceof StorageUnavailable) {
    return new CodedError('storage_unavailable', { cause: error })
  }
  if (error instanceof BlobTooLarge) return new CodedError('too_large', { cause: error })
  if (hasZodFastifySchemaValidationErrors(error)) {
    // Path and reason only: the values may hold a passphrase or a key.
    const details = error.validation.map(({ instancePath, message }) => ({
      path: instancePath,
      message,
    }))
    return new CodedError('bad_request', { details, cause: error })
  }
  const { code, statusCode } = readFrameworkError(error)
  const known = FRAMEWORK_CODES[code]
  if (known) return new CodedError(known, { cause: error })
  if (statusCode >= 400 && statusCode < 500) return new CodedError('bad_request', { cause: error })
  return new CodedError('internal', { cause: error })
}

function readFrameworkError(error: unknown): { code: string; statusCode: number } {
  if (!(error instanceof Error)) return { code: '', statusCode: 500 }
  return {
    code: 'code' in error && typeof error.code === 'string' ? error.code : '',
    statusCode:
      'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500,
  }
}

export function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const coded = toCodedError(error)
  if (coded.status >= 500) request.log.error({ err: coded.cause ?? coded }, coded.message)
  void reply.code(coded.status).type('application/json; charset=utf-8').send(coded.toBody())
}

/** For requests that Fastify refuses before any hook runs: an address that does not decode. */
export function sendBareError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  sendError(error, request, reply.headers(BARE_HEADERS))
}

/** Every failure of every route leaves in the one documented shape. */
export function registerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply))
}
