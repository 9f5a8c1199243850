import { nextProcessReview } from '@herringbone/shared/methods/next-process-review.ts'
import { useProcessReviews } from '../../api/process-reviews.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './process-review.module.css'
import { processReviewTexts } from './process-review-texts.ts'
import { readerToday } from './reader-day.ts'

/** Reminds in the navigation when a review is due; else nothing, also when nobody can tell. */
export function DueBadge() {
  const t = useTexts(processReviewTexts)
  const { data } = useProcessReviews({ live: false })
  const next = data && nextProcessReview(data.reviews, data.firstBoardAt, readerToday())
  return next?.state === 'due' ? <span className={styles.badge}>{t('due')}</span> : null
}
