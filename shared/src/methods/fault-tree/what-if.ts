import { findProducts } from './cut-sets.ts'
import { chanceFigure, type Figure } from './figure.ts'
import { flatten } from './flat-diagram.ts'
import type { FaultTree } from './model.ts'
import { isAbsent, variableOf } from './prime-implicants.ts'
import { type Problem, problem } from './problems.ts'
import { type Outcome, solveValid } from './solve-valid.ts'

/** What an action does to an event of the tree, once it is done. */
export interface Effect {
  event: string
  /** The probability that the event then has; 0 when it cannot happen. */
  becomes: number
}

export interface WhatIf {
  /** The probability of the top without the actions, and with them. */
  before: Figure
  after: Figure
  /** Cut sets that can no longer come about: places in the list of `analyse`, same `maxOrder`. */
  broken: readonly number[]
  /** Cut sets that remain and have an event that an action makes rarer, or more frequent. */
  changed: readonly number[]
}

/**
 * What the actions that are switched on do to a tree. Whatever is not broken still is a cut set,
 * though a prime implicant of a tree that is not coherent may then have a needless part. Of two
 * effects on one event the lower counts; effects on events outside the top's reach change nothing.
 */
export function whatIf(
  tree: FaultTree,
  effects: readonly Effect[],
  maxOrder?: number,
): Outcome<WhatIf> {
  const problems = checkEffects(tree, effects)
  if (problems.length > 0) return { ok: false, problems }
  return solveValid(tree, (solved) => {
    const lowest = lowestOf(effects)
    const chances = solved.chances.slice()
    const affected = new Set<number>()
    for (const [variable, event] of solved.events.entries()) {
      const becomes = lowest.get(event)
      if (becomes === undefined) continue
      chances[variable] = becomes
      affected.add(variable)
    }
    const { listed } = findProducts(solved, maxOrder)
    const fates = listed.map((set) => fateOf(set, affected, chances))
    const flat = flatten(solved.bdd, solved.root)
    return {
      before: chanceFigure(flat, solved),
      after: chanceFigure(flat, { ...solved, chances }),
      broken: placesOf(fates, 'broken'),
      changed: placesOf(fates, 'changed'),
    }
  })
}

type Fate = 'same' | 'changed' | 'broken'

function fateOf(
  set: readonly number[],
  affected: ReadonlySet<number>,
  chances: ArrayLike<number>,
): Fate {
  let fate: Fate = 'same'
  for (const literal of set) {
    const variable = variableOf(literal)
    if (!affected.has(variable)) continue
    if (chances[variable] === (isAbsent(literal) ? 1 : 0)) return 'broken'
    fate = 'changed'
  }
  return fate
}

const placesOf = (fates: readonly Fate[], wanted: Fate): number[] =>
  fates.flatMap((fate, place) => (fate === wanted ? [place] : []))

function lowestOf(effects: readonly Effect[]): Map<string, number> {
  const lowest = new Map<string, number>()
  for (const { event, becomes } of effects) {
    lowest.set(event, Math.min(becomes, lowest.get(event) ?? 1))
  }
  return lowest
}

function checkEffects(tree: FaultTree, effects: readonly Effect[]): Problem[] {
  const events = new Map(tree.events.map((event) => [event.id, event.kind]))
  return effects.flatMap(({ event, becomes }) => {
    const kind = events.get(event)
    if (kind === undefined || kind === 'house') return [problem('not-an-effect', event)]
    const fits = becomes >= 0 && becomes <= 1
    return fits ? [] : [problem('probability-outside-0-1', event)]
  })
}
