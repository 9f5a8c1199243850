import type { Bdd } from './bdd.ts'
import type { Products } from './cut-sets.ts'
import { chanceFigure, combine, type Figure, isComputed, notComputable, ratio } from './figure.ts'
import { type FlatDiagram, flatten } from './flat-diagram.ts'
import { ONE, ZERO } from './node-table.ts'
import { isAbsent, present, variableOf } from './prime-implicants.ts'
import { restrict } from './restrict.ts'
import type { SetFamilies } from './set-family.ts'
import type { Solved } from './solve.ts'

/** How much an event matters for the top, each measure by its formula; p is the event's own chance. */
export interface Importance {
  event: string
  /** P(top | event) − P(top | no event). Does not depend on p. */
  birnbaum: Figure
  /** Birnbaum · p / P(top). Equals (P(top) − P(top | no event)) / P(top). */
  criticality: Figure
  /**
   * P(some cut set with the event has happened) / P(top), the meaning of J. B. Fussell (IEEE
   * Trans. Reliability 24, 1975). Texts give the name to two other things as well: the sum of the
   * cut sets with the event over the sum of all, which approximates this one, and the formula that
   * stands here as criticality.
   */
  fussellVesely: Figure
  /** Risk achievement worth: P(top | event) / P(top). */
  raw: Figure
  /** Risk reduction worth: P(top) / P(top | no event); Infinity when without it there is no top. */
  rrw: Figure
}

/** The measures of every event that the top depends on, in the order of the tree. */
export function importances(solved: Solved, products: Products): Importance[] {
  const flat = flatten(solved.bdd, solved.root)
  const top = chanceFigure(flat, solved)
  const unions = products.complete ? unionsOf(solved, products) : null
  return solved.events.map((event, variable) => {
    const sure = given(solved, flat, variable, 1)
    const never = given(solved, flat, variable, 0)
    const birnbaum = birnbaumOf(solved, variable, sure, never)
    const chance = chanceOf(solved, variable)
    const part = combine(birnbaum, chance, (b, p) => b * p)
    return {
      event,
      birnbaum,
      criticality: ratio(part, top),
      fussellVesely: unions ? ratio(unions(variable), top) : notComputable('too-many-cut-sets'),
      raw: ratio(sure, top),
      rrw: combine(top, never, (all, rest) =>
        all === 0 ? notComputable('top-impossible') : all / rest,
      ),
    }
  })
}

function chanceOf({ chances, events }: Solved, variable: number): Figure {
  const chance = chances[variable] ?? Number.NaN
  return Number.isNaN(chance)
    ? notComputable('missing-probability', [events[variable] ?? ''])
    : chance
}

/** The chance of the top when it is known whether the event happens. */
function given(solved: Solved, flat: FlatDiagram, variable: number, chance: 0 | 1): Figure {
  const chances = solved.chances.slice()
  chances[variable] = chance
  return chanceFigure(flat, { ...solved, chances })
}

function birnbaumOf(solved: Solved, variable: number, sure: Figure, never: Figure): Figure {
  if (isComputed(sure) && isComputed(never)) return sure - never
  // What is unknown may cancel out: the measure depends only on where the event makes a difference.
  const { bdd, root } = solved
  const withIt = restrict(bdd, root, variable, true)
  const without = restrict(bdd, root, variable, false)
  const chanceOfDiagram = (node: number) => chanceFigure(flatten(bdd, node), solved)
  return combine(
    chanceOfDiagram(bdd.without(withIt, without)),
    chanceOfDiagram(bdd.without(without, withIt)),
    (causes, prevents) => causes - prevents,
  )
}

/** For a variable, the chance that some cut set in which its event happens is complete. */
function unionsOf(solved: Solved, { families, family }: Products): (variable: number) => Figure {
  const union = unionMaker(solved.bdd, families)
  return (variable) => {
    const sets = families.having(family, present(variable))
    return chanceFigure(flatten(solved.bdd, union(sets)), solved)
  }
}

/** The diagram that is true where all literals of some set of a family are. */
function unionMaker(bdd: Bdd, { nodes }: SetFamilies): (family: number) => number {
  const known = new Map([
    [ZERO, ZERO],
    [ONE, ONE],
  ])
  const union = (family: number): number => {
    const ready = known.get(family)
    if (ready !== undefined) return ready
    const literal = nodes.variable(family)
    const without = union(nodes.low(family))
    const within = bdd.or(union(nodes.high(family)), without)
    const test = bdd.variable(variableOf(literal))
    const made = isAbsent(literal)
      ? bdd.choose(test, without, within)
      : bdd.choose(test, within, without)
    known.set(family, made)
    return made
  }
  return union
}
