import type { DeskNote } from '@herringbone/shared/doc/desk.ts'
import { useEffect, useRef } from 'react'
import { offerUndo } from '../../canvas/offer-undo.tsx'
import type { DeskHandle } from '../../sync/desk-handle.ts'
import { useTexts } from '../../ui/texts.ts'
import styles from './desk.module.css'
import { removeNote } from './desk-actions.ts'
import { DeskField } from './desk-field.tsx'
import { DeskMenu } from './desk-menu.tsx'
import { DeskWording } from './desk-wording.tsx'
import { silentRoundTexts } from './silent-round-texts.ts'
import type { DeskEditing } from './use-desk-editing.ts'

interface DeskCardProps {
  desk: DeskHandle
  note: DeskNote
  /** From 1, as it is read out. */
  number: number
  editing: DeskEditing
}

/** One own note: a paper that is read, and written on where it lies. */
export function DeskCard({ desk, note, number, editing }: DeskCardProps) {
  const t = useTexts(silentRoundTexts)
  const paper = useRef<HTMLButtonElement>(null)
  const isEdited = editing.editing === note.id
  const takesFocus = editing.focused === note.id
  useEffect(() => {
    if (takesFocus) paper.current?.focus()
  }, [takesFocus])

  const remove = () => {
    const { order } = desk.store.getState()
    const at = order.indexOf(note.id)
    const neighbour = order[at + 1] ?? order[at - 1]
    removeNote(desk, note.id)
    if (neighbour) document.getElementById(cardId(neighbour))?.focus()
    offerUndo(desk, t('deleted'))
  }
  return (
    <li className={styles.card} data-color={note.color} data-editing={isEdited || undefined}>
      {isEdited ? (
        <DeskField desk={desk} note={note} number={number} editing={editing} />
      ) : (
        <>
          <button
            type="button"
            id={cardId(note.id)}
            ref={paper}
            className={styles.paper}
            data-worded
            aria-label={`${t('note', { number })}: ${note.text.trim() || t('emptyNote')}`}
            onClick={() => editing.edit(note.id)}
            onKeyDown={(event) => {
              if (event.key !== 'Delete' && event.key !== 'Backspace') return
              event.preventDefault()
              remove()
            }}
          >
            {note.text}
          </button>
          <DeskMenu desk={desk} note={note} number={number} onRemove={remove} />
        </>
      )}
      <DeskWording note={note} />
    </li>
  )
}

const cardId = (id: string) => `desk-note-${id}`
