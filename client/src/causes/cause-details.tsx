import type { CauseId } from '@herringbone/shared/model/ids.ts'
import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import { type ReactNode, Suspense } from 'react'
import { EditsOn } from '../sync/react.tsx'
import { Inspector } from '../ui/inspector.tsx'
import { lazyPart } from '../ui/load-later.ts'
import { useTexts } from '../ui/texts.ts'
import { causeTexts } from './cause-texts.ts'

const CausePanel = lazyPart(async () => ({
  default: (await import('./cause-panel.tsx')).CausePanel,
}))
const CausesPanel = lazyPart(async () => ({
  default: (await import('./causes-panel.tsx')).CausesPanel,
}))

export interface CauseDetailsProps {
  /** One in full, or several with what can be done with all of them. */
  ids: readonly [CauseId, ...CauseId[]]
  /** Where it is shown: the other views are named as where the cause also stands. */
  surface: SurfaceId
  onClose: () => void
  /** Something is being dragged, maybe to a place below. */
  aside?: boolean
  /** What this surface can do with one cause: buttons for the foot of the panel. */
  actions?: ((id: CauseId) => ReactNode) | undefined
}

/** The panel at the right for causes. */
export function CauseDetails({ ids, surface, onClose, aside = false, actions }: CauseDetailsProps) {
  const t = useTexts(causeTexts)
  const [only] = ids
  return (
    <Inspector label={t('inspector')} closeLabel={t('close')} aside={aside} onClose={onClose}>
      <Suspense>
        <EditsOn stage="causes">
          {ids.length > 1 ? (
            <CausesPanel ids={ids} />
          ) : (
            <CausePanel key={only} id={only} surface={surface} actions={actions?.(only)} />
          )}
        </EditsOn>
      </Suspense>
    </Inspector>
  )
}
