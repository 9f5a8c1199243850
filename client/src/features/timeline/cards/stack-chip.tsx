import type { ChipBox } from '@herringbone/shared/methods/pack-lane.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import { memo } from 'react'
import { useBoard, useBoardState } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { useSurface } from '../surface/context.ts'
import { timelineTexts } from '../timeline-texts.ts'
import { select, useTimelineView, viewStore } from '../view-store.ts'
import { cardColor } from './card-look.ts'
import styles from './event-card.module.css'

interface StackChipProps {
  chip: ChipBox<EventId>
  base: number
}

/** "+37": events for which there was no room. A click zooms in; those of one moment go to the list. */
export const StackChip = memo(function StackChip({ chip, base }: StackChipProps) {
  const t = useTexts(timelineTexts)
  const board = useBoard()
  const { camera } = useSurface()
  const { ids, x, y, width, height } = chip
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
      type="button"
      className={styles.chip}
      data-selected={selected || undefined}
      style={{
        width,
        height,
        transform: `translateX(${x - base}px)`,
        translate: `0 ${y}px`,
        '--card-color': color,
      }}
      aria-label={t('moreLabel', { count: ids.length })}
      title={t('moreLabel', { count: ids.length })}
      tabIndex={-1}
      onClick={open}
    >
      {t('more', { count: ids.length })}
    </button>
  )
})
