import { changeReport } from '@herringbone/shared/doc/edit-report.ts'
import { useId } from 'react'
import { useIsLocked } from '../../session/use-is-locked.ts'
import { useBoard, useBoardState, useCanEdit } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './impact.module.css'
import { impactTexts } from './impact-texts.ts'

/** Whether it has happened before: the outcomes count repeats. */
export function RepeatField() {
  const t = useTexts(impactTexts)
  const id = useId()
  const board = useBoard()
  const isRepeat = useBoardState(({ report }) => report.isRepeat)
  const isLocked = useIsLocked('wrap-up') // where this field belongs
  const canEdit = useCanEdit() && !isLocked
  if (!canEdit) return isRepeat && <p className={styles.read}>{t('isRepeat')}</p>
  return (
    <div className={styles.repeat}>
      <input
        id={id}
        type="checkbox"
        className={styles.told}
        checked={isRepeat}
        aria-describedby={`${id}-hint`}
        onChange={() => board.edit((doc) => changeReport(doc, { isRepeat: !isRepeat }))}
      />
      <label htmlFor={id}>{t('repeat')}</label>
      <p id={`${id}-hint`} className={styles.hint}>
        {t('repeatHint')}
      </p>
    </div>
  )
}
