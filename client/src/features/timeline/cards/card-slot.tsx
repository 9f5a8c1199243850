import { memo, useMemo } from 'react'
import { useGesture } from '../gestures/gesture-store.ts'
import { useRemoteDrag } from '../presence/remote-drags.ts'
import { useSurface } from '../surface/context.ts'
import { useTimelineView } from '../view-store.ts'
import type { CardSlotProps } from './card-slot-props.ts'
import styles from './event-card.module.css'
import { EventCard } from './event-card.tsx'
import { LiftedCard } from './lifted-card.tsx'

/**
 * Puts a card at its place, or where somebody is dragging it at the moment. There are up to two
 * hundred of these, and zooming draws all of them on every frame: it subscribes to as little as
 * it can.
 */
export const CardSlot = memo(function CardSlot(props: CardSlotProps) {
  const { id, at, y, height, kind, language } = props
  const { placer } = useSurface()
  const place = useMemo(() => placer.at(at), [placer, at])
  const remote = useRemoteDrag(id)
  const own = useGesture((state) => (state.drag?.ids.has(id) ? state.drag : null))
  const mode = useTimelineView((view) =>
    view.editing === id ? 'editing' : view.selection.has(id) ? 'selected' : 'plain',
  )
  if (own || remote) return <LiftedCard {...props} mode={mode} own={own} remote={remote} />
  return (
    <div
      ref={place}
      className={styles.slot}
      data-mode={mode}
      style={{ height, translate: `0 ${y}px` }}
    >
      <EventCard id={id} compact={kind === 'compact'} mode={mode} language={language} />
    </div>
  )
})
