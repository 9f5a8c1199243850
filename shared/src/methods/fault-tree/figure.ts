import { type FlatDiagram, probabilityOf, unknownsOf } from './flat-diagram.ts'
import type { Solved } from './solve.ts'

/** A number, or the reason why there is none. Never 0 for something unknown. */
export type Figure = number | NotComputable

export interface NotComputable {
  because: /** it depends on events without a probability */
    | 'missing-probability'
    /** it divides by the probability of the top, which is 0 */
    | 'top-impossible'
    /** it needs all cut sets, and they are too many */
    | 'too-many-cut-sets'
    /** it is a bound for coherent trees only */
    | 'not-coherent'
  /** The events whose probability is missing, in the order of the tree. */
  events: readonly string[]
}

export const isComputed = (figure: Figure): figure is number => typeof figure === 'number'

export const notComputable = (
  because: NotComputable['because'],
  events: readonly string[] = [],
): NotComputable => ({ because, events })

/** The probability of a diagram over the events of a solved tree. */
export function chanceFigure(flat: FlatDiagram, { events, chances }: Solved): Figure {
  const value = probabilityOf(flat, chances)
  if (!Number.isNaN(value)) return value
  const missing = unknownsOf(flat, chances).map((variable) => events[variable] ?? '')
  return notComputable('missing-probability', missing)
}

/** What both sides yield together; without a number on one side, the reason of the first. */
export function combine(a: Figure, b: Figure, join: (a: number, b: number) => Figure): Figure {
  if (!isComputed(a)) return a
  return isComputed(b) ? join(a, b) : b
}

/** A share of the top. */
export const ratio = (part: Figure, whole: Figure): Figure =>
  combine(part, whole, (a, b) => (b === 0 ? notComputable('top-impossible') : a / b))
