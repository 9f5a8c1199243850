import { nextProcessReview } from '@herringbone/shared/methods/next-process-review.ts'
import { REVIEW_MARKS, REVIEW_QUESTIONS } from '@herringbone/shared/model/process-review.ts'
import { Button, Skeleton } from '@mantine/core'
import { useId, useState } from 'react'
import { explainError } from '../../api/error-texts.ts'
import { type Review, useProcessReviews } from '../../api/process-reviews.ts'
import { formatCalendarDay } from '../../ui/format.ts'
import { useTexts } from '../../ui/texts.ts'
import { NextReview } from './next-review.tsx'
import styles from './process-review.module.css'
import { processReviewTexts } from './process-review-texts.ts'
import { readerToday } from './reader-day.ts'
import type { FiguresLink } from './review-answers.tsx'
import { ReviewForm } from './review-form.tsx'

/** How the workspace holds post-mortems at all: when to look at that, and what came of it. */
export function ProcessReview({ figuresLink }: { figuresLink: FiguresLink }) {
  const t = useTexts(processReviewTexts)
  const { data, error, isFetching, refetch } = useProcessReviews({ live: true })
  return (
    <div className={styles.page}>
      <header>
        <h1>{t('title')}</h1>
        <p className={styles.lead}>{t('lead')}</p>
      </header>
      {data ? (
        <Reviews
          reviews={data.reviews}
          firstBoardAt={data.firstBoardAt}
          figuresLink={figuresLink}
        />
      ) : error ? (
        <div role="alert">
          <p>
            {t('failed')} {explainError(error)}
          </p>
          <Button variant="default" mt="sm" onClick={() => refetch()} loading={isFetching}>
            {t('retry')}
          </Button>
        </div>
      ) : (
        <Skeleton height={240} aria-label={t('loading')} />
      )}
    </div>
  )
}

interface ReviewsProps {
  reviews: readonly Review[]
  firstBoardAt: number | null
  figuresLink: FiguresLink
}

function Reviews({ reviews, firstBoardAt, figuresLink }: ReviewsProps) {
  const t = useTexts(processReviewTexts)
  const id = useId()
  const [chosen, choose] = useState<string | null>(null)
  const shown = reviews.find((review) => review.id === chosen) ?? reviews[0]
  return (
    <>
      <NextReview next={nextProcessReview(reviews, firstBoardAt, readerToday())} onBegun={choose} />
      <nav className={styles.card} aria-labelledby={id}>
        <h2 id={id}>{t('reviews')}</h2>
        {reviews.length === 0 && <p className={styles.hint}>{t('noReviews')}</p>}
        {reviews.length > 0 && (
          <ul className={styles.past}>
            {reviews.map((review) => (
              <li key={review.id}>
                <button
                  type="button"
                  aria-current={review.id === shown?.id || undefined}
                  onClick={() => choose(review.id)}
                >
                  <span className="hb-tabular">{formatCalendarDay(review.day)}</span>
                  <span className={styles.hint}>{t('answered', countMarks(review))}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </nav>
      {shown && (
        <ReviewForm
          key={shown.id}
          review={shown}
          figuresLink={figuresLink}
          onGone={() => choose(null)}
        />
      )}
    </>
  )
}

function countMarks({ answers }: Review): Record<string, number> {
  const counts = Object.fromEntries(REVIEW_MARKS.map((mark) => [mark, 0]))
  for (const question of REVIEW_QUESTIONS) {
    const { mark } = answers[question]
    if (mark) counts[mark] = (counts[mark] ?? 0) + 1
  }
  return counts
}
