import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { type ItemRef, idOfRef, kindOfRef } from '@herringbone/shared/model/link.ts'
import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import { type ReactNode, Suspense, useState } from 'react'
import { shallow } from 'zustand/shallow'
import { useGraphView } from '../canvas/graph/graph-view.ts'
import { useBoardState } from '../sync/react.tsx'
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

interface CauseInspectorProps {
  /** Where it is shown: the other views are named as where the cause also stands. */
  surface: SurfaceId
  /** Something is being dragged, maybe to a place below. */
  aside?: boolean
  /** What this surface can do with one cause: buttons for the foot of the panel. */
  actions?: (id: CauseId) => ReactNode
}

/** The causes among these, as long as they are there. */
const causesAmong = (selection: ReadonlySet<string>): CauseId[] =>
  [...selection]
    .filter((id) => kindOfRef(id as ItemRef) === 'cause') // other ids are of no kind of link
    .map((id) => idOfRef(id as ItemRef) as CauseId) // of a reference to a cause

/**
 * The inspector of the causes that are selected on a graph canvas: one in full, several with what
 * can be done with all of them; nothing while none is. Closed by hand it stays so until something
 * else is selected.
 */
export function CauseInspector({ surface, aside = false, actions }: CauseInspectorProps) {
  const t = useTexts(causeTexts)
  const selection = useGraphView((view) => view.selection)
  const isFresh = useGraphView((view) => view.fresh !== null)
  const [closed, setClosed] = useState<ReadonlySet<string> | null>(null)
  // What somebody else has just deleted is still selected here for a moment.
  const ids = useBoardState(
    (state) => causesAmong(selection).filter((id) => state.causes[id]),
    shallow,
  )
  const [only] = ids
  // A new cause is written first; its details come when it has a text.
  if (only === undefined || isFresh || closed === selection) return null
  return (
    <Inspector
      label={t('inspector')}
      closeLabel={t('close')}
      aside={aside}
      onClose={() => setClosed(selection)}
    >
      <Suspense>
        {ids.length > 1 ? (
          <CausesPanel ids={ids} />
        ) : (
          <CausePanel key={only} id={only} surface={surface} actions={actions?.(only)} />
        )}
      </Suspense>
    </Inspector>
  )
}
