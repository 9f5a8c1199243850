import { changeReport } from '@herringbone/shared/doc/edit-report.ts'
import type { FollowUps as Series } from '@herringbone/shared/model/follow-ups.ts'
import { Button } from '@mantine/core'
import { CalendarPlus, Trash2 } from 'lucide-react'
import { useId } from 'react'
import { offerUndo } from '../../../canvas/offer-undo.tsx'
import { useBoard, useBoardState, useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { wrapUpFieldId } from '../focus-field.ts'
import styles from '../wrap-up.module.css'
import { CalendarFiles } from './calendar-files.tsx'
import { DatesPreview } from './dates-preview.tsx'
import { followUpTexts } from './follow-up-texts.ts'
import { SeriesEditor } from './series-editor.tsx'
import { useToday, usualSeries } from './use-follow-ups.ts'

/** The meetings in which the team looks again at its actions: how often, until when, which days. */
export function FollowUps() {
  const t = useTexts(followUpTexts)
  const id = useId()
  const board = useBoard()
  const canEdit = useCanEdit()
  const today = useToday()
  const series = useBoardState(({ report }) => report.followUps)
  const put = (followUps: Series | null) => board.edit((doc) => changeReport(doc, { followUps }))
  const remove = () => {
    put(null)
    offerUndo(board, t('removed'))
  }
  return (
    <section className={styles.card} aria-labelledby={id}>
      <header className={styles.listHead}>
        <h3 id={id}>{t('title')}</h3>
        <p className={styles.hint}>{t('lead')}</p>
      </header>
      {!series && <p className={styles.none}>{t('none')}</p>}
      {!series && canEdit && (
        <Button
          id={wrapUpFieldId('follow-ups')}
          className={styles.start}
          leftSection={<CalendarPlus size={18} aria-hidden />}
          onClick={() => put(usualSeries(today))}
        >
          {t('set')}
        </Button>
      )}
      {series && (
        <>
          {canEdit && <SeriesEditor series={series} onChange={put} />}
          <DatesPreview series={series} />
          <CalendarFiles />
          {canEdit && (
            <Button
              className={styles.start}
              variant="subtle"
              color="gray"
              size="xs"
              leftSection={<Trash2 size={15} aria-hidden />}
              onClick={remove}
            >
              {t('remove')}
            </Button>
          )}
        </>
      )}
    </section>
  )
}
