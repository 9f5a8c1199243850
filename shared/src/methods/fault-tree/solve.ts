import { Bdd } from './bdd.ts'
import { buildBdd } from './build-bdd.ts'
import { chanceOf } from './chance-of.ts'
import type { Formula, Term } from './formula.ts'
import { isMonotone } from './is-monotone.ts'
import type { FaultTree } from './model.ts'
import { normalise } from './normalise.ts'
import { orderEvents } from './variable-order.ts'

/** A valid tree as a diagram: what all analyses start from. */
export interface Solved {
  bdd: Bdd
  /** The top. */
  root: number
  /** The event of each variable. Events that the tree names and the top cannot reach are not here. */
  events: readonly string[]
  /** The probability of each variable, NaN when it is not known. */
  chances: Float64Array
  /** More events happening never prevents the top. */
  coherent: boolean
}

/** @throws DiagramTooLarge when the tree has no diagram of bearable size. */
export function solve(tree: FaultTree): Solved {
  const formula = normalise(tree)
  const events = orderEvents(formula)
  const bdd = new Bdd()
  const order = new Map(events.map((id, variable) => [id, variable]))
  const root = buildBdd(bdd, formula, order)
  const chances = new Float64Array(events.length).fill(Number.NaN)
  for (const event of tree.events) {
    const variable = order.get(event.id)
    if (variable === undefined || event.kind === 'house') continue
    chances[variable] = chanceOf(event, tree.missionTime) ?? Number.NaN
  }
  const coherent = !hasNegation(formula) || isMonotone(bdd, root)
  return { bdd, root, events, chances, coherent }
}

function hasNegation(formula: Formula): boolean {
  const seen = new Set<Term>()
  const search = (term: Term): boolean => {
    if (term.op === 'not' || term.op === 'xor') return true
    if (term.op === 'event' || seen.has(term)) return false
    seen.add(term)
    return term.of.some(search)
  }
  return typeof formula !== 'boolean' && search(formula)
}
