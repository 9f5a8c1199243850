/**
 * Every expected failure: HTTP status, and the sentence that tells the reader what to do.
 * Codes are stable; sentences may change. The client translates by code.
 */
export const ERRORS = {
  bad_request: [400, 'The request is not of the documented shape; see /api/docs.'],
  not_signed_in: [401, 'Say who you are first: POST /api/session.'],
  wrong_workspace_key: [
    401,
    'This workspace key is not right. Ask who runs the server for the link.',
  ],
  workspace_key_needed: [
    401,
    'This workspace needs its key. Open the link that the server printed.',
  ],
  forbidden: [403, 'Your role in this board does not allow that.'],
  not_a_member: [403, 'Only members of the workspace can do that. Ask for an invite to the board.'],
  wrong_host: [
    403,
    'This server does not answer to that host name. Set PUBLIC_URL to the address you use.',
  ],
  wrong_origin: [403, 'Changes are accepted from the pages of this server only.'],
  not_found: [404, 'There is nothing at this address.'],
  board_not_found: [404, 'There is no such board, or you are not in it.'],
  invite_not_found: [404, 'This invite is not valid. Ask for a new link.'],
  file_not_found: [404, 'There is no such file in this board.'],
  invite_expired: [410, 'This invite has expired. Ask for a new link.'],
  invite_revoked: [410, 'This invite was revoked. Ask for a new link.'],
  passphrase_needed: [401, 'This invite asks for a passphrase.'],
  wrong_passphrase: [401, 'That passphrase is not right.'],
  too_many_tries: [429, 'Too many tries. Wait some minutes and try again.'],
  too_many_requests: [429, 'Too many requests from this address. Wait a minute and try again.'],
  too_large: [413, 'This is larger than the limit.'],
  unsupported_media_type: [415, 'Send JSON, and say so: content-type: application/json.'],
  file_type_mismatch: [415, 'The content of the file is not what its name says.'],
  file_type_refused: [415, 'Files of this type are not accepted as evidence.'],
  file_empty: [400, 'The file is empty.'],
  board_full: [409, 'The board has reached its limit.'],
  import_unreadable: [422, 'Nothing in this text could be read as events.'],
  import_needs_answer: [422, 'The import needs an answer first: see details.'],
  storage_unavailable: [
    503,
    'The server cannot save right now. Nothing is lost; try again in a moment.',
  ],
  restarting: [503, 'The server is restarting. Try again in a moment.'],
  internal: [500, 'Something went wrong on the server. Nothing that was saved is lost.'],
} as const satisfies Record<string, readonly [status: number, message: string]>

export type ErrorCode = keyof typeof ERRORS

/** The one shape of an error answer. */
export interface ErrorBody {
  error: { code: ErrorCode; message: string; details?: unknown }
}

/** An expected failure. The edge turns it into an HTTP answer or a close code. */
export class CodedError extends Error {
  readonly code: ErrorCode
  readonly details: unknown

  constructor(code: ErrorCode, options: { details?: unknown; cause?: unknown } = {}) {
    super(ERRORS[code][1], options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'CodedError'
    this.code = code
    this.details = options.details
  }

  get status(): number {
    return ERRORS[this.code][0]
  }

  toBody(): ErrorBody {
    const { code, message, details } = this
    return { error: details === undefined ? { code, message } : { code, message, details } }
  }
}
