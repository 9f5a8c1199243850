import { useId } from 'react'
import { formatLocale } from '../../ui/language.ts'
import { useTexts } from '../../ui/texts.ts'
import { formatNumber } from './format-amount.ts'
import styles from './impact.module.css'
import { impactTexts } from './impact-texts.ts'
import { parseNumber } from './parse-number.ts'
import { useDraft } from './use-draft.ts'

interface NumberFieldProps {
  label: string
  value: number | null
  placeholder?: string
  /** Nobody has said it yet: shown in amber. */
  missing?: boolean
  onCommit: (value: number | null) => void
}

/** A number as the reader writes numbers; what is none is kept in the field and said so. */
export function NumberField({ label, value, placeholder, missing, onCommit }: NumberFieldProps) {
  const t = useTexts(impactTexts)
  const id = useId()
  const { bind, refused } = useDraft(value === null ? '' : formatNumber(value), (typed) => {
    const read = parseNumber(typed, formatLocale())
    if (read === undefined || !Number.isFinite(read ?? 0)) return false
    onCommit(read)
    return true
  })
  return (
    <div className={styles.field}>
      <label className={styles.fieldLabel} htmlFor={id}>
        {label}
      </label>
      <input
        {...bind}
        id={id}
        className={styles.input}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        maxLength={30}
        placeholder={placeholder}
        data-missing={missing || undefined}
        aria-invalid={refused || undefined}
        aria-describedby={refused ? `${id}-error` : undefined}
      />
      {refused && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {t('noNumber')}
        </p>
      )}
    </div>
  )
}
