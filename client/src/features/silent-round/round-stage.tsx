import type { StageId } from '@herringbone/shared/model/stage.ts'
import { type ReactNode, useState } from 'react'
import { useSession } from '../../sync/react.tsx'
import { lazyPart } from '../../ui/load-later.ts'
import styles from './round-stage.module.css'

const RoundSurface = lazyPart(async () => {
  const module = await import('./round-surface.tsx')
  return { default: module.RoundSurface }
})

interface RoundStageProps {
  stage: StageId
  /** The stage's own surface. */
  children: ReactNode
}

/** A stage, or the silent round that is under way on it; after a reveal the stage fades in. */
export function RoundStage({ stage, children }: RoundStageProps) {
  const isSilent = useSession(({ view }) => view?.round?.stage === stage)
  const [wasSilent, setWasSilent] = useState(isSilent)
  if (isSilent && !wasSilent) setWasSilent(true)
  if (isSilent) return <RoundSurface />
  return wasSilent ? <div className={styles.arrival}>{children}</div> : children
}
