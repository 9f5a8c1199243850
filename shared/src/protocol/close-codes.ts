/**
 * Why the server ends a connection. A stock y-websocket client stays away after 4400–4499 and
 * comes back after all others.
 */
export const CLOSE = {
  malformed: 4400,
  notAdmitted: 4401,
  forbidden: 4403,
  noSuchBoard: 4404,
  /** The silent round that the desk belongs to is over, or none is open. */
  roundOver: 4410,
  tooManyMessages: 4429,
  tooBig: 1009,
  restarting: 1012,
  tooSlow: 4503,
} as const

export type CloseReason = keyof typeof CLOSE
