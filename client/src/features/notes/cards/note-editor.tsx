import { noteText } from '@herringbone/shared/doc/edit-notes.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { NoteId } from '@herringbone/shared/model/ids.ts'
import { CanvasField } from '../../../canvas/canvas-field.tsx'
import { useBoard } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { leaveEditing } from '../actions.ts'
import { notesTexts } from '../notes-texts.ts'
import { useNotesSurface } from '../surface/context.ts'

/** The text of a note, edited where it stands. Enter and Escape leave, Shift+Enter breaks. */
export function NoteEditor({ id }: { id: NoteId }) {
  const t = useTexts(notesTexts)
  const board = useBoard()
  const surface = useNotesSurface()
  return (
    <CanvasField
      getText={() => noteText(board.doc, id)}
      maxLength={LIMITS.noteTextChars}
      label={t('noteText')}
      onLeave={() => leaveEditing(surface)}
    />
  )
}
