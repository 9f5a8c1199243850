import * as z from 'zod/mini'

/** Where the borders of the recommendations are; a workspace may move them. */
export interface PriorityRule {
  /** Least ratio and least risk reduction of what is done first. */
  doFirstRatio: number
  doFirstRisk: number
  /** The same of what is planned. */
  planRatio: number
  planRisk: number
  /** Most effort of what fills a gap. */
  fillInEffort: number
}

export const DEFAULT_PRIORITY_RULE: PriorityRule = {
  doFirstRatio: 2,
  doFirstRisk: 3,
  planRatio: 1,
  planRisk: 3,
  fillInEffort: 2,
}

/** Risk reduction and effort go from 1 to 5, and so their ratio from 0.2 to 5. */
const ratio = z.number().check(z.minimum(0), z.maximum(5))
const rating = z.number().check(z.minimum(1), z.maximum(5))

/** What is done first is also worth planning: a rule that says otherwise has no second step. */
export const priorityRuleSchema = z
  .object({
    doFirstRatio: ratio,
    doFirstRisk: rating,
    planRatio: ratio,
    planRisk: rating,
    fillInEffort: rating,
  })
  .check(
    z.refine(
      ({ doFirstRatio, doFirstRisk, planRatio, planRisk }) =>
        planRatio <= doFirstRatio && planRisk <= doFirstRisk,
    ),
  )
