import { useId } from 'react'
import { useCanEdit } from '../../sync/react.tsx'
import { NamesInput } from '../../ui/names-input.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './brief.module.css'
import { briefTexts } from './brief-texts.ts'
import { briefFieldId } from './focus-field.ts'

interface NamesFieldProps {
  field: 'services' | 'tags'
  names: readonly string[]
  most: number
  mostChars: number
  onChange: (names: string[]) => void
}

/** Short names that the board is found by. */
export function NamesField({ field, names, most, mostChars, onChange }: NamesFieldProps) {
  const t = useTexts(briefTexts)
  const canEdit = useCanEdit()
  const id = useId()
  if (!canEdit) {
    return (
      <div className={styles.field}>
        <p className={styles.label}>{t(field)}</p>
        <p className={names.length > 0 ? undefined : styles.none}>
          {names.join(', ') || t('none')}
        </p>
      </div>
    )
  }
  return (
    <div className={styles.field} id={briefFieldId(field)}>
      <p className={styles.label} id={id}>
        {t(field)}
      </p>
      <NamesInput
        labelledBy={id}
        hint={t(`${field}Hint`)}
        removeLabel={(name) => t('removeName', { name })}
        {...{ names, most, mostChars, onChange }}
      />
    </div>
  )
}
