import { noteText } from '@herringbone/shared/doc/edit-notes.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { NoteId } from '@herringbone/shared/model/ids.ts'
import { useBoard } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { notesTexts } from '../notes-texts.ts'
import { CanvasField } from './canvas-field.tsx'

/** The text of a note, edited where it stands. Enter and Escape leave, Shift+Enter breaks. */
export function NoteEditor({ id }: { id: NoteId }) {
  const t = useTexts(notesTexts)
  const board = useBoard()
  return (
    <CanvasField
      getText={() => noteText(board.doc, id)}
      maxLength={LIMITS.noteTextChars}
      label={t('noteText')}
    />
  )
}
