import type { Analysis } from '@herringbone/shared/methods/fault-tree/analyse.ts'
import type { FaultTree } from '@herringbone/shared/methods/fault-tree/model.ts'
import type { Problem } from '@herringbone/shared/methods/fault-tree/problems.ts'
import type { Effect, WhatIf } from '@herringbone/shared/methods/fault-tree/what-if.ts'
import type { PackedSets } from './packed-sets.ts'

/** What is to be known about a tree. */
export interface Ask {
  tree: FaultTree
  /** List no cut sets with more events; null: all. */
  maxOrder: number | null
  /** The importance of the events as well. */
  importance: boolean
  /** What the actions do that are switched on; none: no "what if". */
  effects: readonly Effect[]
}

export interface PackedAnalysis extends Omit<Analysis, 'cutSets'> {
  cutSets: PackedSets
}

export interface Findings {
  analysis: PackedAnalysis
  whatIf: WhatIf | null
}

export type AnswerBody = { ok: true; value: Findings } | { ok: false; problems: Problem[] }

/** Numbers tell which question an answer is to. */
export type Request = Ask & { seq: number }
/** `sameAnalysis`: only the "what if" is new, and the analysis is that of the answer before. */
export type Reply = { seq: number; ms: number } & (
  | { body: AnswerBody; sameAnalysis?: false }
  | { body: { ok: true; value: Pick<Findings, 'whatIf'> }; sameAnalysis: true }
)
