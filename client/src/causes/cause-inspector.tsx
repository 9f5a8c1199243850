import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { idAs } from '@herringbone/shared/model/link.ts'

import { useState } from 'react'
import { shallow } from 'zustand/shallow'
import { useGraphView } from '../canvas/graph/graph-view.ts'
import { useBoardState } from '../sync/react.tsx'
import { CauseDetails, type CauseDetailsProps } from './cause-details.tsx'
import { useCauseDrop } from './use-cause-drop.ts'

/** The causes among these. */
const causesAmong = (selection: ReadonlySet<string>): CauseId[] =>
  [...selection].flatMap((id) => idAs('cause', id) ?? [])

/**
 * The inspector of the causes that are selected on a graph canvas; nothing while none is. Closed
 * by hand it stays so until something else is selected.
 */
export function CauseInspector(props: Omit<CauseDetailsProps, 'ids' | 'onClose'>) {
  useCauseDrop()
  const selection = useGraphView((view) => view.selection)
  const isFresh = useGraphView((view) => view.fresh !== null)
  const [closed, setClosed] = useState<ReadonlySet<string> | null>(null)
  // What somebody else has just deleted is still selected here for a moment.
  const [first, ...more] = useBoardState(
    (state) => causesAmong(selection).filter((id) => state.causes[id]),
    shallow,
  )
  const isHeld = useGraphView((view) => view.held)
  const [isOpen, setOpen] = useState(false)
  // A new cause is written first; its details come when it has a text.
  const isWanted = first !== undefined && !isFresh && closed !== selection
  // It does not come up below the hand that is dragging.
  const shows = isWanted && (isOpen || !isHeld)
  if (shows !== isOpen) setOpen(shows)
  if (!shows) return null
  return <CauseDetails {...props} ids={[first, ...more]} onClose={() => setClosed(selection)} />
}
