import type { Formula, Term } from './formula.ts'

/**
 * The events of a formula in the order in which a walk from the top first meets them: events that
 * act together stay together, which keeps the diagram small. The order of the tree decides between
 * equals, so that the same tree always gives the same diagram.
 */
export function orderEvents(formula: Formula): string[] {
  const events = new Set<string>()
  const seen = new Set<Term>()
  const walk = (term: Term): void => {
    if (seen.has(term)) return
    seen.add(term)
    if (term.op === 'event') events.add(term.id)
    else if (term.op === 'not') walk(term.of)
    else for (const part of term.of) walk(part)
  }
  if (typeof formula !== 'boolean') walk(formula)
  return [...events]
}
