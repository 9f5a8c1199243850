import type { StageId } from '@herringbone/shared/model/stage.ts'
import { Suspense } from 'react'
import type { SurfaceDescriptor } from '../../canvas/stage.ts'
import { lazyPart } from '../../ui/load-later.ts'
import { notesKeys } from './keys/notes-keys.ts'

// Loaded when a stage with notes is opened: the timeline does without it.
const NotesStage = lazyPart(() => import('./notes-stage.tsx'))

function NotesSurface({ stage }: { stage: StageId }) {
  return (
    <Suspense>
      <NotesStage key={stage} stage={stage} />
    </Suspense>
  )
}

/** The notes of a stage, as one of its surfaces. */
export const notesOf = (stage: StageId): SurfaceDescriptor => ({
  id: 'notes',
  // biome-ignore lint/correctness/noComponentHookFactories: made once per stage, as the app starts
  Surface: () => <NotesSurface stage={stage} />,
  part: NotesStage,
  keys: notesKeys,
})
