import type { ChipBox } from '@herringbone/shared/methods/pack-lane.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import { memo, useMemo } from 'react'
import { useBoard, useBoardState } from '../../../sync/react.tsx'
import { useSurface } from '../surface/context.ts'
import { select, useTimelineView, viewStore } from '../view-store.ts'
import { cardColor } from './card-look.ts'
import styles from './event-card.module.css'

interface StackChipProps {
  chip: ChipBox<EventId>
  at: number
  /** "37 more events here". */
  label: string
}

/** "+37": events for which there was no room. A click zooms in; those of one moment go to the list. */
export const StackChip = memo(function StackChip({ chip, at, label }: StackChipProps) {
  const board = useBoard()
  const { camera, placer } = useSurface()
  const place = useMemo(() => placer.at(at), [placer, at])
  const { ids, y, width, height } = chip
  const color = useBoardState((state) => (ids[0] ? cardColor(state, ids[0]) : undefined))
  const selected = useTimelineView((view) => ids.some((id) => view.selection.has(id)))
  const open = () => {
    const { events } = board.store.getState()
    const times = new Set(ids.map((id) => events[id]?.at))
    if (times.size > 1) camera.fitEvents(ids)
    else {
      select(ids)
      viewStore.setState({ listOpen: true })
    }
  }
  return (
    <button
      ref={place}
      type="button"
      className={styles.chip}
      data-selected={selected || undefined}
      style={{
        width,
        height,
        translate: `0 ${y}px`,
        '--card-color': color,
      }}
      aria-label={label}
      title={label}
      tabIndex={-1}
      onClick={open}
    >
      +{ids.length}
    </button>
  )
})
