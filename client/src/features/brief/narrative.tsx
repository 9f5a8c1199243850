import { briefText } from '@herringbone/shared/doc/edit-brief.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { useId } from 'react'
import { useBoard, useCanEdit } from '../../sync/react.tsx'
import { useSharedText } from '../../sync/use-shared-text.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './brief.module.css'
import { briefTexts } from './brief-texts.ts'
import { briefFieldId } from './focus-field.ts'

interface NarrativeProps {
  field: 'summary' | 'goal' | 'groundRules'
  minRows: number
}

/** A text that everyone writes at once; it grows with what is in it. */
export function Narrative({ field, minRows }: NarrativeProps) {
  const t = useTexts(briefTexts)
  const board = useBoard()
  const canEdit = useCanEdit()
  const id = useId()
  const { value, bind } = useSharedText(() => briefText(board.doc, field), {
    maxLength: LIMITS.narrativeChars,
  })
  return (
    <section className={styles.card}>
      <h3>{canEdit ? <label htmlFor={briefFieldId(field)}>{t(field)}</label> : t(field)}</h3>
      {canEdit ? (
        <>
          <p id={`${id}-hint`} className={styles.hint}>
            {t(`${field}Hint`)}
          </p>
          <textarea
            {...bind}
            id={briefFieldId(field)}
            className={styles.text}
            rows={minRows}
            aria-describedby={`${id}-hint`}
          />
        </>
      ) : (
        <p className={value ? styles.read : styles.none}>{value || t('none')}</p>
      )}
    </section>
  )
}
