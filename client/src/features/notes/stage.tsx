import type { StageId } from '@herringbone/shared/model/stage.ts'
import { lazy, Suspense } from 'react'
import type { StageDescriptor } from '../../canvas/stage.ts'
import { notesKeys } from './keys/notes-keys.ts'

// Loaded when a stage with notes is opened: the timeline does without it.
const NotesStage = lazy(() => import('./notes-stage.tsx'))

/** The canvas of notes of a stage, for wherever it is shown. */
export function NotesSurface({ stage }: { stage: StageId }) {
  return (
    <Suspense>
      <NotesStage key={stage} stage={stage} />
    </Suspense>
  )
}

/** A stage whose surface is its notes. */
export const notesStage = (id: StageId): StageDescriptor => ({
  id,
  // biome-ignore lint/correctness/noComponentHookFactories: made once per stage, as the app starts
  Surface: () => <NotesSurface stage={id} />,
  keys: notesKeys,
  isNotes: true,
})
