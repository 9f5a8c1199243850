import { asId } from './ids.ts'
import type { NarrativePart } from './report-part.ts'

/** What a narrative was given from the board, and leads back to. */
export const NARRATIVE_REF_KINDS = ['event', 'cause', 'action', 'figure'] as const
export type NarrativeRef = `${(typeof NARRATIVE_REF_KINDS)[number]}:${string}`

/** A stretch of text that is formatted alike; a line break in it is one. */
export interface RichSpan {
  text: string
  strong?: true
  emphasis?: true
  struck?: true
  code?: true
  /** http or https. */
  href?: string
  /** Instead of an address: a record of the board. */
  ref?: NarrativeRef
}

/** What a narrative is made of. Lists do not nest: they are for a page that is read once. */
export type RichBlock =
  | { kind: 'paragraph'; spans: RichSpan[] }
  | { kind: 'heading'; spans: RichSpan[] }
  | { kind: 'list'; ordered: boolean; items: RichSpan[][] }
  | { kind: 'quote'; paragraphs: RichSpan[][] }
  | { kind: 'code'; text: string }

/** What people have written themselves in one part of the report. */
export interface Narrative {
  id: NarrativePart
  body: RichBlock[]
}

/** Brands a reference from outside; `undefined` when it cannot be one. */
export function asNarrativeRef(value: unknown): NarrativeRef | undefined {
  if (typeof value !== 'string') return undefined
  const at = value.indexOf(':')
  const isKind = NARRATIVE_REF_KINDS.some((kind) => kind === value.slice(0, at))
  return isKind && asId(value.slice(at + 1)) !== undefined
    ? (value as NarrativeRef) // both parts have been checked
    : undefined
}

/** The words of a narrative, a line for each of its parts: for search. */
export const narrativeText = (body: readonly RichBlock[]): string =>
  body
    .flatMap((block): string[] => {
      if (block.kind === 'code') return [block.text]
      if (block.kind === 'list') return block.items.map(textOf)
      return block.kind === 'quote' ? block.paragraphs.map(textOf) : [textOf(block.spans)]
    })
    .filter((line) => line.trim() !== '')
    .join('\n')

const textOf = (spans: readonly RichSpan[]): string => spans.map(({ text }) => text).join('')
