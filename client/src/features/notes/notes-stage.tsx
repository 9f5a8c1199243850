import type { StageId } from '@herringbone/shared/model/stage.ts'
import { useEffect, useState } from 'react'
import { StageLayout } from '../../canvas/stage-layout.tsx'
import { useBoard } from '../../sync/react.tsx'
import { useTexts } from '../../ui/texts.ts'
import { notesTexts } from './notes-texts.ts'
import { OutcomesPanel } from './outcomes/outcomes-panel.tsx'
import { NotesOutline } from './outline/notes-outline.tsx'
import { NotesSurfaceContext } from './surface/context.ts'
import { createNotesSurface } from './surface/surface.ts'
import { SurfaceView } from './surface/surface-view.tsx'
import { useWantedNote } from './surface/use-wanted-note.ts'
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
  useWantedNote(surface)
  const outlineOpen = useNotesView((view) => view.outlineOpen)
  const outcomesOpen = useNotesView((view) => view.outcomesOpen)
  const canvasOnPhone = useNotesView((view) => view.canvasOnPhone)
  return (
    <NotesSurfaceContext value={surface}>
      <StageLayout
        outlineLabel={t('outline')}
        outline={(alone) => <NotesOutline alone={alone} />}
        outlineOpen={outlineOpen}
        canvasOnPhone={canvasOnPhone}
        onCanvasOnPhone={(shows) => viewStore.setState({ canvasOnPhone: shows })}
        canvas={<SurfaceView />}
        panel={outcomesOpen && <OutcomesPanel />}
        hasPanel={outcomesOpen}
      />
    </NotesSurfaceContext>
  )
}
