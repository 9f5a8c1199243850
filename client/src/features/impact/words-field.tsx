import { useId } from 'react'
import styles from './impact.module.css'
import { useDraft } from './use-draft.ts'

interface WordsFieldProps {
  label: string
  value: string
  placeholder?: string
  maxLength: number
  /** What is often written here. */
  suggestions?: readonly string[]
  onCommit: (value: string) => void
}

/** A few words that one person writes at a time: a unit, a source, an address. */
export function WordsField(props: WordsFieldProps) {
  const { label, value, placeholder, maxLength, suggestions = [], onCommit } = props
  const id = useId()
  const { bind } = useDraft(value, (typed) => {
    onCommit(typed.trim())
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
        autoComplete="off"
        maxLength={maxLength}
        placeholder={placeholder}
        list={suggestions.length > 0 ? `${id}-list` : undefined}
      />
      {suggestions.length > 0 && (
        <datalist id={`${id}-list`}>
          {suggestions.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </div>
  )
}
