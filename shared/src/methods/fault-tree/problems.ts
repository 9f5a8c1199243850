/** What can be wrong with a fault tree. Stable; a view translates by code. */
export type ProblemCode =
  | 'top-missing'
  | 'duplicate-id'
  | 'unknown-reference'
  | 'no-inputs'
  | 'duplicate-input'
  | 'not-needs-one-input'
  | 'xor-needs-two-inputs'
  | 'k-outside-inputs'
  | 'condition-not-conditional'
  | 'cycle'
  | 'probability-outside-0-1'
  | 'bad-rate'
  | 'bad-mission-time'
  | 'too-many-gates'
  | 'too-many-events'
  | 'too-many-inputs'
  | 'too-deep'
  /** Nothing is wrong with the tree; its analysis takes more memory than is given to it. */
  | 'diagram-too-large'
  /** An action on something that is no event of the tree, or on a house event. */
  | 'not-an-effect'

export interface Problem {
  code: ProblemCode
  /** The gate or event to look at; "" when it is the tree as a whole. */
  at: string
  /** The ids it is about: the unknown or repeated input, the ring of a cycle in order. */
  about: readonly string[]
}

export const problem = (code: ProblemCode, at = '', about: readonly string[] = []): Problem => ({
  code,
  at,
  about,
})
