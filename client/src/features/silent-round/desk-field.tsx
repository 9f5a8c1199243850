import { type DeskNote, deskNoteText, isBlank } from '@herringbone/shared/doc/desk.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import type { DeskHandle } from '../../sync/desk-handle.ts'
import { useTextOf } from '../../sync/use-shared-text.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './desk.module.css'
import { linesOf } from './paste-lines.ts'
import { silentRoundTexts } from './silent-round-texts.ts'
import type { DeskEditing } from './use-desk-editing.ts'

interface DeskFieldProps {
  desk: DeskHandle
  note: DeskNote
  number: number
  editing: DeskEditing
}

/** The field of a note: Enter and Esc leave it, Tab goes on to the next one. */
export function DeskField({ desk, note, number, editing }: DeskFieldProps) {
  const t = useTexts(silentRoundTexts)
  const { id } = note
  const field = useRef<HTMLTextAreaElement | null>(null)
  const { value, bind } = useTextOf(desk, true, () => deskNoteText(desk.doc, id), {
    maxLength: LIMITS.noteTextChars,
  })
  useEffect(() => {
    const element = field.current
    element?.focus()
    element?.setSelectionRange(element.value.length, element.value.length)
  }, [])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    bind.onKeyDown(event)
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    const isEnter = event.key === 'Enter' && !event.shiftKey
    if (isEnter || event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      editing.leave(id)
    } else if (event.key === 'Tab') {
      event.preventDefault()
      editing.step(id, event.shiftKey ? -1 : 1)
    }
  }
  const onPaste = (event: ClipboardEvent) => {
    const lines = linesOf(event.clipboardData.getData('text/plain'))
    if (lines.length < 2 || !isBlank(note)) return // words into the words that are there
    event.preventDefault()
    editing.paste(lines, id)
    editing.leave(id)
  }
  return (
    // The copy of the text below the field makes it as high as what is in it.
    <div className={styles.field} data-text={`${value}\n`}>
      <textarea
        {...bind}
        ref={(element) => {
          field.current = element
          bind.ref(element)
        }}
        rows={1}
        enterKeyHint="done"
        aria-label={t('noteText', { number })}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => {
          bind.onBlur()
          editing.blur(id)
        }}
      />
    </div>
  )
}
