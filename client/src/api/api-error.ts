import type { ErrorCode } from '@herringbone/shared/errors.ts'

/** What can go wrong with a request: a code of the server, or that no usable answer came. */
export type ApiErrorCode = ErrorCode | 'network' | 'bad_answer'

/** A request that failed. The sentence for the reader is `explainError`'s. */
export class ApiError extends Error {
  readonly code: ApiErrorCode
  readonly status: number
  readonly details: unknown

  constructor(
    code: ApiErrorCode,
    status: number,
    options: { details?: unknown; cause?: unknown } = {},
  ) {
    super(`${code} (${status})`, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'ApiError'
    this.code = code
    this.status = status
    this.details = options.details
  }

  /** Asking again would give the same answer. */
  get final(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 429
  }
}

export const hasCode = (error: unknown, ...codes: readonly ApiErrorCode[]): boolean =>
  error instanceof ApiError && codes.includes(error.code)
