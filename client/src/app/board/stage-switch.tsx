import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import { SegmentedControl } from '@mantine/core'
import { useEffect, useMemo, useRef } from 'react'
import type { SurfaceDescriptor } from '../../canvas/stage.ts'
import { useStageName } from '../../session/stage-texts.ts'
import { useSurfaceName } from '../../session/surface-texts.ts'
import { useBoardState, useSession } from '../../sync/react.tsx'
import { useNextParts } from '../../ui/load-later.ts'
import { useTexts } from '../../ui/texts.ts'
import { boardTexts } from './board-texts.ts'
import styles from './stage-views.module.css'

interface StageSwitchProps {
  stage: StageId
  offered: readonly SurfaceDescriptor[]
  shown: SurfaceId
  onChange: (surface: SurfaceId) => void
}

/** Between the surfaces of a stage; not while a silent round takes the place of all. */
export function StageSwitch({ stage, offered, shown, onChange }: StageSwitchProps) {
  const t = useTexts(boardTexts)
  const stageName = useStageName()
  const name = useSurfaceName()
  const isSilent = useSession(({ view }) => view?.round?.stage === stage)
  const isThere = useBoardState(({ ready }) => ready)
  const next = useMemo(() => offered.map(({ part, Surface }) => part ?? Surface), [offered])
  useNextParts(next, isThere)
  const strip = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown, and how many there are, move it
  useEffect(() => {
    // On a phone not all of them fit: the one that is shown is seen.
    const chosen = strip.current?.querySelector('[data-active]')
    chosen?.scrollIntoView?.({ block: 'nearest', inline: 'center' })
  }, [shown, offered.length])
  if (isSilent) return null
  return (
    <div ref={strip} className={styles.strip}>
      <SegmentedControl
        classNames={{ root: styles.choice ?? '', indicator: styles.chosen ?? '' }}
        size="sm"
        withItemsBorders={false}
        aria-label={t('stageViews', { stage: stageName(stage) })}
        value={shown}
        onChange={(value) => {
          const surface = offered.find(({ id }) => id === value)
          if (surface) onChange(surface.id)
        }}
        data={offered.map(({ id }) => ({ value: id, label: name(id, stage) }))}
      />
    </div>
  )
}
