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
  action_not_found: [404, 'There is no such action in this board.'],
  digest_not_found: [404, 'This link is not valid any more. Ask for the letters again.'],
  feed_not_found: [404, 'This feed has ended. Make a new address for it.'],
  no_follow_ups: [404, 'No follow-up dates are set on this board. Set them in its wrap-up.'],
  invite_expired: [410, 'This invite has expired. Ask for a new link.'],
  invite_revoked: [410, 'This invite was revoked. Ask for a new link.'],
  passphrase_needed: [401, 'This invite asks for a passphrase.'],
  wrong_passphrase: [401, 'That passphrase is not right.'],
  too_many_tries: [429, 'Too many tries. Wait some minutes and try again.'],
  too_many_requests: [429, 'Too many requests. Wait a minute and try again.'],
  too_large: [413, 'This is larger than the limit.'],
  unsupported_media_type: [415, 'Send JSON, and say so: content-type: application/json.'],
  file_type_mismatch: [415, 'The content of the file is not what its name says.'],
  file_type_refused: [415, 'Files of this type are not accepted as evidence.'],
  file_empty: [400, 'The file is empty.'],
  board_full: [409, 'The board has reached its limit.'],
  import_unreadable: [422, 'Nothing in this text could be read as events.'],
  import_needs_answer: [422, 'The import needs an answer first: see details.'],
  board_file_unreadable: [422, 'This file is not an exported board; see details.'],
  hook_not_found: [404, 'This address takes nothing: it was never made, or was revoked.'],
  connection_not_found: [404, 'There is no such connection.'],
  delivery_not_found: [404, 'Nothing of this board was sent under this id.'],
  token_needed: [422, 'Say the token again: it is kept for the address that it was given for.'],
  preview_outdated: [409, 'The board has changed since that was shown. Look again, then send.'],
  nothing_to_send: [
    409,
    'There is nothing to send: every action has its ticket, or there is none.',
  ],
  nothing_to_export: [
    409,
    'There are no dates yet: set follow-ups or due dates of actions, then export again.',
  ],
  session_started: [409, 'The session has started already.'],
  session_ended: [409, 'The session has ended. A facilitator can open it again.'],
  session_not_ended: [409, 'The session has not ended.'],
  session_busy: [409, 'Someone else changed the session at this moment. Try again.'],
  no_timer: [409, 'No timer is running.'],
  timer_paused: [409, 'The timer is paused already.'],
  round_open: [409, 'A silent round is under way. Reveal or discard it first.'],
  no_round: [409, 'No silent round is under way.'],
  round_closing: [409, 'This round is about to be thrown away. Copy what you want to keep.'],
  round_not_closing: [409, 'Nobody wants to throw this round away.'],
  writers_not_told: [
    409,
    'Not everyone who wrote has had the time to copy their notes; see details.',
  ],
  poll_open: [409, 'A vote is open. Close it first.'],
  no_poll: [409, 'This vote is not open.'],
  no_options: [409, 'There is nothing here to vote on.'],
  not_an_option: [409, 'This cannot be voted on, or not any more.'],
  no_dots_left: [409, 'All your dots are placed. Take one back first.'],
  one_dot_each: [409, 'In this vote one thing takes one dot of each person.'],
  no_dot_there: [409, 'You have no dot there.'],
  someone_leads: [409, 'A facilitator is here, or left less than a minute ago.'],
  meeting_to_come: [409, 'The meeting is still to come. Until then its facilitators lead.'],
  last_facilitator: [409, 'Someone has to lead. Make someone else a facilitator first.'],
  no_such_person: [404, 'This person is not in the board.'],
  observers_do_not_lead: [409, 'An observer cannot lead. Invite them as a participant first.'],
  not_asked: [409, 'This is not being asked at the moment.'],
  mood_shown: [
    409,
    'The answers have been shown: one more would show whose it is. They are not asked for again.',
  ],
  already_answered: [409, 'You have answered this already.'],
  no_such_group: [409, 'There is no such group.'],
  no_spotlight: [409, 'Nobody has asked everyone to come.'],
  stage_locked: [409, 'This stage is locked. A facilitator can unlock it.'],
  too_many: [409, 'The board has reached its limit of these.'],
  report_not_reviewed: [409, 'A report is published from its peer review. Take it there first.'],
  mail_not_sent: [503, 'The mail server did not take the letter. Try again in a while.'],
  mail_not_set_up: [409, 'This server sends no mail. Copy the message, and send it yourself.'],
  report_version_not_found: [404, 'There is no such version of the report.'],
  report_not_published: [404, 'No version of this report has been published yet.'],
  share_not_found: [404, 'This link is not valid. Ask for a new one.'],
  share_expired: [410, 'This link has expired. Ask for a new one.'],
  share_revoked: [410, 'This link was revoked. Ask for a new one.'],
  process_review_not_found: [404, 'There is no such review. It may have been deleted.'],
  template_not_found: [404, 'There is no such template.'],
  workspace_full: [409, 'The workspace has reached its limit of these. Delete some first.'],
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
