/** Why a request went out for nothing, or not at all. */
export type OutgoingProblem =
  /** The address is not one that we send to: a private one, or no https. */
  | 'not-allowed'
  | 'bad-address'
  | 'unresolvable'
  | 'unreachable'
  | 'timeout'
  | 'too-large'
  /** The answer points elsewhere; we do not follow, as that would carry the token along. */
  | 'redirected'

/** A request without an answer that can be used. */
export class OutgoingError extends Error {
  readonly problem: OutgoingProblem
  /** It may have arrived and been acted on: whoever repeats it has to look first. */
  readonly mayHaveArrived: boolean

  constructor(problem: OutgoingProblem, mayHaveArrived: boolean, cause?: unknown) {
    super(`outgoing request: ${problem}`, cause === undefined ? undefined : { cause })
    this.name = 'OutgoingError'
    this.problem = problem
    this.mayHaveArrived = mayHaveArrived
  }
}
