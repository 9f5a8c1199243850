/** Why a fault tree file is not read. Stable; a view translates by code. */
export type MefRefusalCode =
  | 'too-large'
  | 'too-deep'
  | 'not-xml'
  /** A document type can define entities that grow without end; the format needs none. */
  | 'document-type'
  /** XML, but its root is not opsa-mef. */
  | 'not-mef'
  /** An element whose omission would change what the tree says. */
  | 'unsupported-element'
  | 'attribute-missing'
  | 'not-a-number'
  | 'not-a-truth-value'
  | 'formula-missing'
  | 'wrong-number-of-parts'
  | 'defined-twice'
  /** Nothing is defined that could be the top. */
  | 'no-top'
  /** More than one gate is no other's input: `about` has their names, one has to be chosen. */
  | 'several-tops'

export interface MefRefusal {
  code: MefRefusalCode
  /** From 1; 0 when it is the file as a whole. */
  line: number
  /** The element, attribute or names it is about; the parser's own words for not-xml. */
  about: readonly string[]
}

/** What was read, and not taken over; the tree means the same without. */
export interface MefNote {
  code: 'ignored-element' | 'chance-not-read'
  line: number
  about: string
}

/** Ends the reading; stays inside the reader, which returns the refusal. */
export class MefRefused extends Error {
  readonly refusal: MefRefusal

  constructor(code: MefRefusalCode, line: number, ...about: string[]) {
    super(code)
    this.refusal = { code, line, about }
  }
}
