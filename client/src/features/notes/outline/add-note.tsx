import { LIMITS } from '@herringbone/shared/limits.ts'
import { freeSpot } from '@herringbone/shared/methods/free-spot.ts'
import { NOTE_SIZE } from '@herringbone/shared/model/note.ts'
import { ActionIcon } from '@mantine/core'
import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTexts } from '../../../ui/texts.ts'
import { createNotes } from '../actions.ts'
import { notesTexts } from '../notes-texts.ts'
import { useNotesSurface } from '../surface/context.ts'
import { useGroupAreas } from '../surface/group-areas.tsx'
import styles from './outline.module.css'

/** A field at the bottom of the list; Enter makes the note and stays for the next one. */
export function AddNote() {
  const t = useTexts(notesTexts)
  const surface = useNotesSurface()
  const { mine } = useGroupAreas()
  const [text, setText] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    const said = text.trim()
    if (said === '') return
    // Where the person looks; on a phone, where nothing is in view, in the group's area or below.
    const seen = surface.plane.seen()
    const all = surface.bounds()
    const near = mine ?? (seen.width > 0 ? seen : all)
    const middle = near
      ? { x: near.x + near.width / 2, y: near.y + near.height / 2 }
      : { x: NOTE_SIZE.width / 2, y: NOTE_SIZE.height / 2 }
    const others = [...surface.scene.getState().notes.values()]
    const { x, y } = freeSpot(others, { ...middle, ...NOTE_SIZE })
    createNotes(surface, [{ text: said, at: [x, y] }])
    setText('')
  }
  return (
    <form className={styles.add} onSubmit={add}>
      <input
        className={styles.addField}
        value={text}
        maxLength={LIMITS.noteTextChars}
        placeholder={t('outlinePlaceholder')}
        aria-label={t('outlineAdd')}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <ActionIcon type="submit" size="lg" aria-label={t('outlineAdd')} disabled={!text.trim()}>
        <Plus size={18} aria-hidden="true" />
      </ActionIcon>
    </form>
  )
}
