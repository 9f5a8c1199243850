import { prioritise, type Recommendation } from '@herringbone/shared/methods/prioritise.ts'
import type { Action } from '@herringbone/shared/model/action.ts'
import type { PriorityRule } from '@herringbone/shared/model/priority-rule.ts'
import { formatLocale } from '../ui/language.ts'
import { useTexts } from '../ui/texts.ts'
import { actionTexts } from './action-texts.ts'
import styles from './actions.module.css'
import { usePriorityRule } from './use-priority-rule.ts'

type Rated = Pick<Action, 'risk' | 'effort'>

/** "2.5", "1,7": as the reader writes numbers. */
const formatRatio = (ratio: number): string =>
  new Intl.NumberFormat(formatLocale(), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(ratio)

/** A border of the rule, exactly: 1.25 must not read as 1.3. */
const formatBorder = (border: number): string =>
  new Intl.NumberFormat(formatLocale(), { maximumFractionDigits: 3 }).format(border)

/** Why an action is recommended as it is, or what is missing, in sentences. */
export function recommendationReason(rated: Rated, rule: PriorityRule): string {
  const { text } = actionTexts
  const found = prioritise(rated, rule)
  if ('missing' in found) {
    if (found.missing.length > 1) return text('missingBoth')
    return text(found.missing[0] === 'risk' ? 'missingRisk' : 'missingEffort')
  }
  const { recommendation, ratio } = found
  const isFirst = recommendation === 'do-first'
  const numbers = {
    ratio: formatBorder(isFirst ? rule.doFirstRatio : rule.planRatio),
    risk: formatBorder(isFirst ? rule.doFirstRisk : rule.planRisk),
    effort: formatBorder(rule.fillInEffort),
  }
  const { risk, effort } = rated
  const counted = { ratio: formatRatio(ratio), risk: risk ?? '', effort: effort ?? '' }
  return `${text('ratioIs', counted)} ${text(`because_${recommendation}`, numbers)}`
}

/** "2.5 · do first". */
export const recommendationWords = ({
  ratio,
  recommendation,
}: {
  ratio: number
  recommendation: Recommendation
}): string =>
  actionTexts.text('recommended', {
    ratio: formatRatio(ratio),
    rec: actionTexts.text(`rec_${recommendation}`),
  })

/** "2.5 · do first", with its reason under the pointer and for screen readers. */
export function RecommendationPill({ rated }: { rated: Rated }) {
  return <RecommendationMark rated={rated} rule={usePriorityRule()} />
}

/** The same by a given rule, where no board is open. */
export function RecommendationMark({ rated, rule }: { rated: Rated; rule: PriorityRule }) {
  useTexts(actionTexts)
  const found = prioritise(rated, rule)
  if ('missing' in found) return null
  return (
    <span
      className={styles.recommendation}
      data-recommendation={found.recommendation}
      title={recommendationReason(rated, rule)}
    >
      {recommendationWords(found)}
    </span>
  )
}

/** The reason as a sentence of its own. */
export function RecommendationReason({ rated }: { rated: Rated }) {
  useTexts(actionTexts)
  const rule = usePriorityRule()
  return <p className={styles.note}>{recommendationReason(rated, rule)}</p>
}
