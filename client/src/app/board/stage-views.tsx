import type { StageId } from '@herringbone/shared/model/stage.ts'
import { lazy, type ReactNode, Suspense } from 'react'
import { NotesSurface } from '../../features/notes/stage.tsx'
import { RoundStage } from '../../features/silent-round/round-stage.tsx'
import { useBoard } from '../../sync/react.tsx'
import styles from './stage-views.module.css'
import { useNotesBeside } from './use-notes-beside.ts'

// Most stages are one surface: the choice is loaded where there is one.
const StageSwitch = lazy(async () => ({
  default: (await import('./stage-switch.tsx')).StageSwitch,
}))

interface StageViewsProps {
  stage: StageId
  /** The stage's own surface, which is not that of its notes. */
  children: ReactNode
}

/** A stage with a surface of its own, and the canvas of its notes beside it. */
export function StageViews({ stage, children }: StageViewsProps) {
  const board = useBoard()
  const { offered, shown, show } = useNotesBeside(stage)
  return (
    <div className={styles.views}>
      {offered && (
        <Suspense>
          <StageSwitch
            stage={stage}
            notes={shown}
            onChange={(notes) => {
              board.announce({ stage, selection: [] }) // what was selected is not in view any more
              board.follow.getState().stop() // who chooses by themselves looks elsewhere
              show(notes)
            }}
          />
        </Suspense>
      )}
      <div className={styles.view}>
        <RoundStage stage={stage}>{shown ? <NotesSurface stage={stage} /> : children}</RoundStage>
      </div>
    </div>
  )
}
