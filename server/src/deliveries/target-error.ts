import type { DeliveryProblem } from '@herringbone/shared/model/connection.ts'

export interface TargetFailure {
  problem: DeliveryProblem
  /** What the other side says about it, in its own words and without our token. */
  message: string
  /** Trying the same again may help. */
  isPassing: boolean
  /** What was asked for may have happened. */
  mayExist: boolean
  /** How long the other side asks us to wait, ms; null: it does not say. */
  waitMs: number | null
  /** The HTTP status; 0 without an answer. */
  status: number
  /** The answer, where there was one in JSON. */
  answer?: unknown
}

/** Another service has not done what it was asked for, or did not say so. */
export class TargetError extends Error {
  readonly failure: TargetFailure

  constructor(failure: TargetFailure, cause?: unknown) {
    super(`${failure.problem}: ${failure.message}`, cause === undefined ? undefined : { cause })
    this.name = 'TargetError'
    this.failure = failure
  }
}
