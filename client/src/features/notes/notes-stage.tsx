import type { StageId } from '@herringbone/shared/model/stage.ts'
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { List, StickyNote } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useBoard } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import styles from './notes-stage.module.css'
import { notesTexts } from './notes-texts.ts'
import { OutcomesPanel } from './outcomes/outcomes-panel.tsx'
import { NotesOutline } from './outline/notes-outline.tsx'
import { NotesSurfaceContext } from './surface/context.ts'
import { createNotesSurface } from './surface/surface.ts'
import { SurfaceView } from './surface/surface-view.tsx'
import { openView, useNotesView, viewStore } from './view-store.ts'

/** The notes of a stage: the canvas with the list beside it, or the list alone on a phone. */
export default function NotesStage({ stage }: { stage: StageId }) {
  const t = useTexts(notesTexts)
  const board = useBoard()
  const [surface] = useState(() => {
    openView(board.id, stage)
    return createNotesSurface(board, stage)
  })
  useEffect(() => surface.connect(), [surface])
  const narrow = useMediaQuery('(width < 640px)', undefined, { getInitialValueInEffect: false })
  const outlineOpen = useNotesView((view) => view.outlineOpen)
  const outcomesOpen = useNotesView((view) => view.outcomesOpen)
  const canvasOnPhone = useNotesView((view) => view.canvasOnPhone)
  const isListAlone = narrow && !canvasOnPhone
  return (
    <NotesSurfaceContext value={surface}>
      <div className={styles.stage} data-panel={outcomesOpen || undefined}>
        {(isListAlone || (outlineOpen && !narrow)) && (
          <section
            className={isListAlone ? styles.alone : styles.outline}
            aria-label={t('outline')}
            data-outline
          >
            <NotesOutline alone={isListAlone} />
          </section>
        )}
        {!isListAlone && <SurfaceView />}
        {narrow && (
          <Button
            className={styles.switch ?? ''}
            variant="default"
            size="compact-md"
            leftSection={
              isListAlone ? (
                <StickyNote size={16} aria-hidden="true" />
              ) : (
                <List size={16} aria-hidden="true" />
              )
            }
            onClick={() => viewStore.setState({ canvasOnPhone: isListAlone })}
          >
            {t(isListAlone ? 'outlineCanvas' : 'outlineList')}
          </Button>
        )}
        {outcomesOpen && <OutcomesPanel />}
      </div>
    </NotesSurfaceContext>
  )
}
