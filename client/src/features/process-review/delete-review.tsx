import { Alert, Button } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { explainError } from '../../api/error-texts.ts'
import { type Review, useDeleteReview } from '../../api/process-reviews.ts'
import { AskFirst } from '../../session/ask-first.tsx'
import { formatCalendarDay } from '../../ui/format.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './process-review.module.css'
import { processReviewTexts } from './process-review-texts.ts'

/** Asks first: unlike on a board, there is no undo here. */
export function DeleteReview({ review, onGone }: { review: Review; onGone: () => void }) {
  const t = useTexts(processReviewTexts)
  const remove = useDeleteReview(review.id)
  return (
    <div className={styles.remove}>
      <AskFirst
        question={{
          title: t('removeTitle', { day: formatCalendarDay(review.day) }),
          text: t('removeText'),
          yes: t('yesRemove'),
          no: t('keep'),
        }}
        onYes={() => remove.mutate(undefined, { onSuccess: onGone })}
      >
        {(press, open) => (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            leftSection={<Trash2 size={15} aria-hidden />}
            aria-expanded={open}
            loading={remove.isPending}
            onClick={press}
          >
            {t('remove')}
          </Button>
        )}
      </AskFirst>
      {remove.isError && (
        <Alert color="red" role="alert">
          {explainError(remove.error)}
        </Alert>
      )}
    </div>
  )
}
