import type { KeyboardEvent } from 'react'
import type * as Y from 'yjs'
import { useSharedText } from '../sync/use-shared-text.ts'
import styles from './outline-field.module.css'

interface OutlineFieldProps {
  getText: () => Y.Text | undefined
  maxLength: number
  label: string
  placeholder: string
  onFocus: () => void
}

/** A text in a list, edited where it stands. Up, Down and Enter go from one to the next. */
export function OutlineField({ getText, label, onFocus, ...field }: OutlineFieldProps) {
  const { value, bind } = useSharedText(getText, { maxLength: field.maxLength })
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    bind.onKeyDown(event)
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    const { selectionStart, selectionEnd } = event.currentTarget
    const atStart = selectionStart === 0 && selectionEnd === 0
    const atEnd = selectionStart === value.length
    if (event.key === 'ArrowDown' && atEnd) goToRow(event.currentTarget, 1)
    else if (event.key === 'ArrowUp' && atStart) goToRow(event.currentTarget, -1)
    else if (event.key === 'Enter' && !event.shiftKey) goToRow(event.currentTarget, 1)
    else if (event.key === 'Escape') event.currentTarget.blur()
    else return
    event.preventDefault()
  }
  return (
    <textarea
      {...bind}
      className={styles.text}
      data-row-main
      rows={1}
      aria-label={label}
      placeholder={field.placeholder}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    />
  )
}

/** Into the row before or after this one. */
export function goToRow(field: HTMLElement, by: 1 | -1): void {
  const outline = field.closest('[data-outline]')
  const fields = [...(outline?.querySelectorAll<HTMLElement>('[data-row-main]') ?? [])]
  fields[fields.indexOf(field) + by]?.focus()
}
