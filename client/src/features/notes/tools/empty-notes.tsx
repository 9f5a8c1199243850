import { Button } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { StickyNote } from 'lucide-react'
import { EmptyCanvas, EmptyHint } from '../../../canvas/empty-canvas.tsx'
import { useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { addNoteInView } from '../actions.ts'
import { notesTexts } from '../notes-texts.ts'
import { useNotesSurface, useScene } from '../surface/context.ts'
import { useQuestionHere } from './stage-question.tsx'

/** What the stage is for, and the first step, while there is nothing on it. */
export function EmptyNotes() {
  const t = useTexts(notesTexts)
  const surface = useNotesSurface()
  const canEdit = useCanEdit()
  const question = useQuestionHere()
  const empty = useScene(({ notes, clusters }) => notes.size + clusters.size === 0)
  const os = useOs()
  if (!empty) return null
  return (
    <EmptyCanvas title={question}>
      <p>{canEdit ? t('emptyBody') : t('emptyRead')}</p>
      {canEdit && (
        <>
          <Button
            leftSection={<StickyNote size={18} aria-hidden="true" />}
            onClick={() => addNoteInView(surface)}
          >
            {t('emptyAdd')}
          </Button>
          <EmptyHint>{t('emptyPaste', { keys: os === 'macos' ? '⌘V' : 'Ctrl+V' })}</EmptyHint>
        </>
      )}
    </EmptyCanvas>
  )
}
