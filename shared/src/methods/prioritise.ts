import type { Action } from '../model/action.ts'
import { DEFAULT_PRIORITY_RULE, type PriorityRule } from '../model/priority-rule.ts'

export const RECOMMENDATIONS = ['do-first', 'plan', 'fill-in', 'not-now'] as const
export type Recommendation = (typeof RECOMMENDATIONS)[number]

type Rated = Pick<Action, 'risk' | 'effort'>

/** What an action is worth, and what to do with it; or what nobody has said of it yet. */
export type Prioritised =
  | { ratio: number; recommendation: Recommendation }
  | { missing: readonly ('risk' | 'effort')[] }

/**
 * The rule of the matrix. The ratio is risk reduction by effort; a high ratio of little risk is no
 * reason to go first, so both count. The first recommendation that fits is taken.
 */
export function prioritise(
  { risk, effort }: Rated,
  rule: PriorityRule = DEFAULT_PRIORITY_RULE,
): Prioritised {
  if (risk === null || effort === null) {
    return { missing: [...(risk === null ? ['risk' as const] : []), ...missingEffort(effort)] }
  }
  const ratio = risk / effort
  return { ratio, recommendation: recommend(ratio, risk, effort, rule) }
}

const missingEffort = (effort: number | null) => (effort === null ? (['effort'] as const) : [])

function recommend(
  ratio: number,
  risk: number,
  effort: number,
  rule: PriorityRule,
): Recommendation {
  if (ratio >= rule.doFirstRatio && risk >= rule.doFirstRisk) return 'do-first'
  if (ratio >= rule.planRatio && risk >= rule.planRisk) return 'plan'
  return effort <= rule.fillInEffort ? 'fill-in' : 'not-now'
}

/**
 * What to take up first: by recommendation, then ratio, then risk reduction, then as they stand;
 * what is not rated comes last. For sorting.
 */
export function byPriority(a: Rated, b: Rated, rule: PriorityRule = DEFAULT_PRIORITY_RULE): number {
  const [first, second] = [prioritise(a, rule), prioritise(b, rule)]
  if ('missing' in first || 'missing' in second)
    return Number('missing' in first) - Number('missing' in second)
  const rank = ({ recommendation }: { recommendation: Recommendation }) =>
    RECOMMENDATIONS.indexOf(recommendation)
  return rank(first) - rank(second) || second.ratio - first.ratio || (b.risk ?? 0) - (a.risk ?? 0)
}
