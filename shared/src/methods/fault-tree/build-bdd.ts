import type { Bdd } from './bdd.ts'
import type { Formula, Term } from './formula.ts'
import { ONE, ZERO } from './node-table.ts'

/** The diagram of a formula; `order` gives each event its variable. */
export function buildBdd(bdd: Bdd, formula: Formula, order: ReadonlyMap<string, number>): number {
  if (typeof formula === 'boolean') return formula ? ONE : ZERO
  const made = new Map<Term, number>()
  const build = (term: Term): number => {
    const ready = made.get(term)
    if (ready !== undefined) return ready
    const node =
      term.op === 'event' ? bdd.variable(order.get(term.id) ?? 0) : join(bdd, term, build)
    made.set(term, node)
    return node
  }
  return build(formula)
}

function join(bdd: Bdd, term: Exclude<Term, { op: 'event' }>, build: (t: Term) => number): number {
  switch (term.op) {
    case 'not':
      return bdd.not(build(term.of))
    case 'and':
      return term.of.map(build).reduce((f, g) => bdd.and(f, g))
    case 'or':
      return term.of.map(build).reduce((f, g) => bdd.or(f, g))
    case 'xor':
      return term.of.map(build).reduce((f, g) => bdd.xor(f, g))
    case 'atleast':
      return atLeast(bdd, term.k, term.of.map(build))
  }
}

/**
 * At least k of n by a table over the inputs, n·k steps instead of one per combination: row j
 * says "at least j of the inputs seen so far".
 */
function atLeast(bdd: Bdd, k: number, inputs: readonly number[]): number {
  const rows = [ONE, ...Array<number>(k).fill(ZERO)]
  for (const input of inputs) {
    for (let j = k; j > 0; j--) {
      rows[j] = bdd.choose(input, rows[j - 1] ?? ZERO, rows[j] ?? ZERO)
    }
  }
  return rows[k] ?? ZERO
}
