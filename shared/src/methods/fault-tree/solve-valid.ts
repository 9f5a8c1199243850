import type { FaultTree } from './model.ts'
import { DiagramTooLarge } from './node-table.ts'
import { type Problem, problem } from './problems.ts'
import { type Solved, solve } from './solve.ts'
import { validate } from './validate.ts'

export type Outcome<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

/** Runs `work` on a tree that has no problems and a diagram of bearable size; else says why not. */
export function solveValid<T>(tree: FaultTree, work: (solved: Solved) => T): Outcome<T> {
  const problems = validate(tree)
  if (problems.length > 0) return { ok: false, problems }
  try {
    return { ok: true, value: work(solve(tree)) }
  } catch (error) {
    if (!(error instanceof DiagramTooLarge)) throw error
    return { ok: false, problems: [problem('diagram-too-large', tree.top)] }
  }
}
