/** What a text is on the board. */
export type TextKind = 'fact' | 'cause' | 'lesson' | 'action'

/** Where "should" is a wish in the shape of a finding; on an action it is in its place. */
export const FINDINGS: readonly TextKind[] = ['fact', 'cause', 'lesson']

export type BlameLanguage = 'en' | 'de' | 'ru'

/** Why a phrase makes people defend themselves instead of telling what they saw. */
export type BlameKind =
  /** tells what did not happen, as if it could have */
  | 'counterfactual'
  /** judges by a norm that is clear only in hindsight */
  | 'normative'
  /** ends the analysis at a person */
  | 'person-as-cause'
  /** treats a person as the part that broke */
  | 'mechanistic'
  /** asks for the guilty, or names them */
  | 'blame'
  /** a person by name as the subject of what went wrong */
  | 'agentive'
  /** a question that asks for a justification */
  | 'question'
  /** a whole character from one event */
  | 'absolute'

/** The better question; a view has the words for it. */
export type QuestionKey =
  | 'what-did-happen'
  | 'fact-here-idea-to-actions'
  | 'what-was-done-instead'
  | 'what-was-there'
  | 'which-pressure-or-information'
  | 'how-could-one-tell-then'
  | 'where-was-it-to-be-seen'
  | 'which-conditions'
  | 'what-did-people-know'
  | 'what-made-it-possible'
  | 'role-or-system-as-subject'
  | 'ask-how-or-what'
  | 'which-instance'

export interface BlameHint {
  /** Place in the text, UTF-16. */
  from: number
  to: number
  phrase: string
  kind: BlameKind
  question: QuestionKey
  /** Which pattern it was: a hint that is dismissed stays so while its pattern is the same. */
  pattern: string
}

export interface BlamePattern {
  /** language.kind.name */
  id: string
  kind: BlameKind
  question: QuestionKey
  find: RegExp
  /** Only in texts of these kinds. */
  only?: readonly TextKind[]
  /** The phrase is fine here. */
  fine?: (found: Found) => boolean
}

/** A phrase, and what stands around it in its sentence. */
export interface Found {
  phrase: string
  before: string
  after: string
  /** Words of the names of those in the meeting, in lower case. */
  names: ReadonlySet<string>
}
