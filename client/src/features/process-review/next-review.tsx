import type { NextReview as Next } from '@herringbone/shared/methods/next-process-review.ts'
import { Alert, Button } from '@mantine/core'
import { CalendarArrowDown, ClipboardCheck } from 'lucide-react'
import { useId } from 'react'
import { explainError } from '../../api/error-texts.ts'
import { useStartReview } from '../../api/process-reviews.ts'
import { formatCalendarDay } from '../../ui/format.ts'
import { saveFile } from '../../ui/save-file.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './process-review.module.css'
import { processReviewTexts } from './process-review-texts.ts'
import { readerToday } from './reader-day.ts'
import { reminderFile } from './reminder.ts'

interface NextReviewProps {
  /** Null: there are no boards, and nothing to look at. */
  next: Next | null
  onBegun: (id: string) => void
}

/** When it is time, a reminder to take along, and the way to begin now. */
export function NextReview({ next, onBegun }: NextReviewProps) {
  const t = useTexts(processReviewTexts)
  const id = useId()
  const start = useStartReview()
  const begin = () =>
    start.mutate({ day: readerToday().today }, { onSuccess: (review) => onBegun(review.id) })
  const remind = () => {
    if (!next) return
    const { today } = readerToday()
    const isLate = next.days < 0
    const file = reminderFile({
      day: isLate ? today : next.day,
      title: t('reminderTitle'),
      lead: t('lead'),
      url: `${location.origin}/review`,
      now: Date.now(),
    })
    saveFile('process-review.ics', 'text/calendar;charset=utf-8', file)
  }
  const when = ({ days }: Next) => {
    if (days === 0) return t('dueToday')
    return t(days < 0 ? 'overdue' : 'in', { count: Math.abs(days) })
  }
  return (
    <section className={styles.card} aria-labelledby={id} data-state={next?.state}>
      <h2 id={id}>{t('next')}</h2>
      {next ? (
        <p>
          <span className={styles.day}>{formatCalendarDay(next.day)}</span>{' '}
          <span className={styles.when}>{when(next)}</span>
        </p>
      ) : (
        <p className={styles.hint}>{t('none')}</p>
      )}
      <div className={styles.buttons}>
        <Button
          variant={next?.state === 'due' ? 'filled' : 'default'}
          leftSection={<ClipboardCheck size={18} aria-hidden />}
          loading={start.isPending}
          onClick={begin}
        >
          {t('begin')}
        </Button>
        {next && (
          <Button
            variant="subtle"
            leftSection={<CalendarArrowDown size={18} aria-hidden />}
            title={t('reminderHint')}
            onClick={remind}
          >
            {t('reminder')}
          </Button>
        )}
      </div>
      {start.isError && (
        <Alert color="red" role="alert">
          {explainError(start.error)}
        </Alert>
      )}
    </section>
  )
}
