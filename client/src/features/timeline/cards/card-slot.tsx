import type { CardBox } from '@herringbone/shared/methods/pack-lane.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import { memo } from 'react'
import { useBoardState } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { useGesture } from '../gestures/gesture-store.ts'
import { useRemoteDrag } from '../presence/remote-drags.ts'
import { useScene } from '../surface/context.ts'
import { timelineTexts } from '../timeline-texts.ts'
import { cardTime } from './card-time.ts'
import styles from './event-card.module.css'
import { EventCard } from './event-card.tsx'

interface CardSlotProps extends Pick<CardBox<EventId>, 'id' | 'x' | 'y' | 'height' | 'kind'> {
  /** The x that the layer counts from. */
  base: number
}

/** Puts a card at its place, or where somebody is dragging it at the moment. */
export const CardSlot = memo(function CardSlot({ id, x, y, height, kind, base }: CardSlotProps) {
  const t = useTexts(timelineTexts)
  const remote = useRemoteDrag(id)
  const drag = useGesture((state) => (state.drag?.ids.has(id) ? state.drag : null))
  const at = useBoardState((state) => state.events[id]?.at ?? 0)
  const scale = useScene((scene) => scene.scale)
  const laneHeight = useScene((scene) => {
    const { lanes, height } = scene.layout
    return height / Math.max(1, lanes.length)
  })
  const movedTo = drag?.times.get(id) ?? (remote ? at + remote.dx : undefined)
  const left = movedTo === undefined ? x : scale.x(movedTo)
  const top = y + (drag?.dy ?? (remote ? remote.dy * laneHeight : 0))
  return (
    <div
      className={styles.slot}
      data-lifted={drag !== null || undefined}
      data-remote={(!drag && remote !== undefined) || undefined}
      style={{
        height,
        transform: `translateX(${left - base}px)`,
        translate: `0 ${top}px`,
        ...(remote && { '--peer-color': remote.color }),
      }}
    >
      {drag?.primary === id && <DropLabel id={id} at={movedTo ?? at} lanes={drag.lanes} />}
      {!drag && remote && (
        <span className={styles.mover} title={t('movedBy', { name: remote.name })}>
          {remote.name}
        </span>
      )}
      <EventCard id={id} compact={kind === 'compact'} movedTo={movedTo} />
    </div>
  )
})

/** "09:03 · Response": what dropping here would make of it. */
function DropLabel({ id, at, lanes }: { id: EventId; at: number; lanes: number }) {
  const t = useTexts(timelineTexts)
  const zone = useBoardState((state) => state.brief.timeZone)
  const precision = useBoardState((state) => state.events[id]?.precision ?? 'minute')
  const lane = useBoardState((state) => {
    const event = state.events[id]
    const index = event ? state.laneOrder.indexOf(event.lane) + lanes : -1
    const target = state.laneOrder[index]
    return target === undefined ? '' : (state.lanes[target]?.title ?? '')
  })
  const time = cardTime(at, zone, precision)
  return <span className={styles.drop}>{t('dropAt', { time, lane })}</span>
}
