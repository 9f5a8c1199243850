import type { ReviewChange } from '@herringbone/shared/model/process-review.ts'
import { isDay } from '@herringbone/shared/time/day.ts'
import { Alert, Button, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { explainError } from '../../api/error-texts.ts'
import { type Review, useChangeReview } from '../../api/process-reviews.ts'
import { formatCalendarDay } from '../../ui/format.ts'
import { useTexts } from '../../ui/texts.ts'
import { DeleteReview } from './delete-review.tsx'
import styles from './process-review.module.css'
import { processReviewTexts } from './process-review-texts.ts'
import { type FiguresLink, ReviewAnswers, SavedText } from './review-answers.tsx'
import { useSavedField } from './use-saved-field.ts'

interface ReviewFormProps {
  review: Review
  figuresLink: FiguresLink
  onGone: () => void
}

/** One review, written by whoever is there; every change is saved by itself. */
export function ReviewForm({ review, figuresLink, onGone }: ReviewFormProps) {
  const t = useTexts(processReviewTexts)
  const id = useId()
  const change = useChangeReview(review.id)
  const save = (values: ReviewChange) => change.mutate(values)
  const changes = useSavedField(review.changes, (text) => save({ changes: text }))
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{formatCalendarDay(review.day)}</h2>
        <p className={styles.hint} role="status">
          {t(change.isPending ? 'saving' : change.isError ? 'notSaved' : 'saved')}
        </p>
      </header>
      {change.isError && (
        <Alert color="red" role="alert">
          <p>{explainError(change.error)}</p>
          <Button
            mt="xs"
            size="xs"
            variant="default"
            onClick={() => change.variables && save(change.variables)}
          >
            {t('tryAgain')}
          </Button>
        </Alert>
      )}
      <ReviewAnswers answers={review.answers} figuresLink={figuresLink} onChange={save} />
      <SavedText label={t('changes')} placeholder={t('changesHint')} field={changes} />
      <div className={styles.days}>
        <SavedDay label={t('held')} value={review.day} onCommit={(day) => save({ day })} />
        <SavedDay
          label={t('nextOn')}
          value={review.next}
          error={review.next <= review.day ? t('nextFirst') : ''}
          onCommit={(next) => save({ next })}
        />
      </div>
      <DeleteReview review={review} onGone={onGone} />
    </section>
  )
}

interface SavedDayProps {
  label: string
  value: string
  error?: string
  onCommit: (day: string) => void
}

/** A day; while it is typed, its parts may make no sense yet. */
function SavedDay({ label, value, error = '', onCommit }: SavedDayProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const commit = () => {
    if (draft !== null && draft !== value && isDay(draft)) onCommit(draft)
    setDraft(null)
  }
  return (
    <TextInput
      type="date"
      className="hb-tabular"
      label={label}
      min="2000-01-01"
      max="2199-12-31"
      value={draft ?? value}
      error={error || undefined}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  )
}
