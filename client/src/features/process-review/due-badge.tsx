import { nextProcessReview } from '@herringbone/shared/methods/next-process-review.ts'
import { useProcessReviews } from '../../api/process-reviews.ts'
import { NavBadge } from '../../ui/nav-badge.tsx'
import { defineTexts, useTexts } from '../../ui/texts.ts'
import { readerToday } from './reader-day.ts'

const badgeTexts = defineTexts('due-badge', { en: { due: 'due' }, de: { due: 'fällig' } })

/** Reminds in the navigation when a review is due; else nothing, also when nobody can tell. */
export function DueBadge() {
  const t = useTexts(badgeTexts)
  const { data } = useProcessReviews({ live: false })
  const next = data && nextProcessReview(data.reviews, data.firstBoardAt, readerToday())
  return next?.state === 'due' ? <NavBadge>{t('due')}</NavBadge> : null
}
