/**
 * A Boolean formula as a graph: a subformula that occurs twice is one object. Constants occur only
 * as a whole formula, never inside one; the makers below see to that.
 */
export type Formula = boolean | Term

export type Term =
  | { op: 'event'; id: string }
  | { op: 'not'; of: Term }
  | { op: 'and' | 'or' | 'xor'; of: readonly Term[] }
  | { op: 'atleast'; k: number; of: readonly Term[] }

const isTerm = (formula: Formula): formula is Term => typeof formula !== 'boolean'

export function not(formula: Formula): Formula {
  if (typeof formula === 'boolean') return !formula
  return formula.op === 'not' ? formula.of : { op: 'not', of: formula }
}

export function and(parts: readonly Formula[]): Formula {
  if (parts.includes(false)) return false
  return join('and', parts.filter(isTerm), true)
}

export function or(parts: readonly Formula[]): Formula {
  if (parts.includes(true)) return true
  return join('or', parts.filter(isTerm), false)
}

function join(op: 'and' | 'or', terms: readonly Term[], empty: boolean): Formula {
  const [first, second] = terms
  if (!first) return empty
  return second ? { op, of: terms } : first
}

/** True when an odd number of parts is; of two, when one is and the other is not. */
export function xor(parts: readonly Formula[]): Formula {
  const odd = parts.filter((part) => part === true).length % 2 === 1
  const terms = parts.filter(isTerm)
  const [first, second] = terms
  if (!first) return odd
  const rest: Term = second ? { op: 'xor', of: terms } : first
  return odd ? not(rest) : rest
}

/** At least k of the parts. A part that is true counts; one that is false is no candidate. */
export function atLeast(k: number, parts: readonly Formula[]): Formula {
  const terms = parts.filter(isTerm)
  const wanted = k - parts.filter((part) => part === true).length
  if (wanted <= 0) return true
  if (wanted > terms.length) return false
  if (wanted === 1) return or(terms)
  return wanted === terms.length ? and(terms) : { op: 'atleast', k: wanted, of: terms }
}
