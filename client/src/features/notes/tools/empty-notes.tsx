import { Button } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { StickyNote } from 'lucide-react'
import { useStageQuestion } from '../../../session/stage-texts.ts'
import { useCanEdit, useSession } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { addNoteInView } from '../actions.ts'
import { notesTexts } from '../notes-texts.ts'
import { useNotesSurface, useScene } from '../surface/context.ts'
import styles from './tools.module.css'

/** What the stage is for, and the first step, while there is nothing on it. */
export function EmptyNotes() {
  const t = useTexts(notesTexts)
  const surface = useNotesSurface()
  const { stage } = surface
  const canEdit = useCanEdit()
  const question = useStageQuestion()
  const step = useSession(({ view }) => view?.agenda.find((one) => one.stage === stage))
  const empty = useScene(({ notes, clusters }) => notes.size + clusters.size === 0)
  const os = useOs()
  if (!empty) return null
  return (
    <div className={styles.empty}>
      <h2>{question(step ?? { stage, question: '' })}</h2>
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
