import { Suspense } from 'react'
import type { StageDescriptor } from '../../canvas/stage.ts'
import { RoundStage } from '../../features/silent-round/round-stage.tsx'
import { showSurface } from '../../session/shown-surfaces.ts'
import { useBoard } from '../../sync/react.tsx'
import { lazyPart } from '../../ui/load-later.ts'
import styles from './stage-views.module.css'
import { useLedToSurface, useSurfaces } from './use-surfaces.ts'

// Most stages are one surface: the choice is loaded where there is one.
export const StageSwitch = lazyPart(async () => ({
  default: (await import('./stage-switch.tsx')).StageSwitch,
}))

/** A stage in the surface that was chosen for it, and the choice of the others. */
export function StageViews({ stage }: { stage: StageDescriptor }) {
  const board = useBoard()
  const { offered, shown } = useSurfaces(stage)
  useLedToSurface(stage)
  const { Surface } = shown
  return (
    <div className={styles.views}>
      {offered.length > 1 && (
        <Suspense>
          <StageSwitch
            stage={stage.id}
            offered={offered}
            shown={shown.id}
            onChange={(surface) => {
              // What was selected may not be in view any more: each surface says it anew.
              board.announce({ stage: stage.id, selection: [] })
              board.follow.getState().stop() // who chooses by themselves looks elsewhere
              showSurface(board, stage.id, surface)
            }}
          />
        </Suspense>
      )}
      <div className={styles.view}>
        <RoundStage stage={stage.id}>
          <Surface key={shown.id} />
        </RoundStage>
      </div>
    </div>
  )
}
