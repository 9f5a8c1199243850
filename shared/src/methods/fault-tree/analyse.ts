import { type Approximations, approximate } from './approximations.ts'
import { type CutSets, findProducts, nameCutSets } from './cut-sets.ts'
import { chanceFigure, type Figure } from './figure.ts'
import { flatten } from './flat-diagram.ts'
import { type Importance, importances } from './importance.ts'
import type { FaultTree } from './model.ts'
import { type Outcome, solveValid } from './solve-valid.ts'

export interface Analysis {
  cutSets: CutSets
  /** Events that are enough by themselves. */
  singlePoints: readonly string[]
  /** The exact probability of the top. */
  top: Figure
  approximations: Approximations
  /** Empty when not asked for. */
  importance: readonly Importance[]
}

export interface AnalysisOptions {
  /** List no cut sets with more events. */
  maxOrder?: number | undefined
  /** The importance of the events as well; of a large tree the longer part of the work. */
  importance?: boolean
}

/** Everything about a tree, or what is wrong with it. Never throws for a tree of the right shape. */
export function analyse(tree: FaultTree, options: AnalysisOptions = {}): Outcome<Analysis> {
  return solveValid(tree, (solved) => {
    const products = findProducts(solved, options.maxOrder)
    const cutSets = nameCutSets(products, solved)
    return {
      cutSets,
      singlePoints: singlePointsOf(cutSets),
      top: chanceFigure(flatten(solved.bdd, solved.root), solved),
      approximations: approximate(products, solved),
      importance: options.importance ? importances(solved, products) : [],
    }
  })
}

const singlePointsOf = ({ sets }: CutSets): string[] =>
  sets
    .filter(({ events, absent }) => events.length === 1 && absent.length === 0)
    .flatMap(({ events }) => events)
