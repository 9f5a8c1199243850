import { Button } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { StickyNote } from 'lucide-react'
import { useCanEdit } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { addNoteInView } from '../actions.ts'
import { notesTexts } from '../notes-texts.ts'
import { useNotesSurface, useScene } from '../surface/context.ts'
import { useQuestionHere } from './stage-question.tsx'
import styles from './tools.module.css'

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
    <div className={styles.empty}>
      <h2>{question}</h2>
      <p>{canEdit ? t('emptyBody') : t('emptyRead')}</p>
      {canEdit && (
        <>
          <Button
            leftSection={<StickyNote size={18} aria-hidden="true" />}
            onClick={() => addNoteInView(surface)}
          >
            {t('emptyAdd')}
          </Button>
          <p className={styles.small}>
            {t('emptyPaste', { keys: os === 'macos' ? '⌘V' : 'Ctrl+V' })}
          </p>
        </>
      )}
    </div>
  )
}
