import { briefText } from '@herringbone/shared/doc/edit-brief.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { Textarea } from '@mantine/core'
import { useBoard } from '../../../sync/react.tsx'
import { useSharedText } from '../../../sync/use-shared-text.ts'
import { useTexts } from '../../../ui/texts.ts'
import styles from '../layout.module.css'
import { reportTexts } from '../report-texts.ts'

/** The short summary, which is that of the Brief; on paper it is text. */
export function SummaryField() {
  const t = useTexts(reportTexts)
  const board = useBoard()
  const { value, bind } = useSharedText(() => briefText(board.doc, 'summary'), {
    maxLength: LIMITS.narrativeChars,
  })
  return (
    <>
      <Textarea
        {...bind}
        className={`${styles.screenOnly} ${styles.summaryField}`}
        aria-label={t('summaryLabel')}
        placeholder={t('summaryHint')}
        autosize
        minRows={2}
      />
      <p className={`${styles.printOnly} ${styles.lead}`} aria-hidden>
        {value}
      </p>
    </>
  )
}
