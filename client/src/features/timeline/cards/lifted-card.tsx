import type { EventId } from '@herringbone/shared/model/ids.ts'
import { useMemo } from 'react'
import { useBoardState } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import type { OwnDrag } from '../gestures/gesture-store.ts'
import type { RemoteDrag } from '../presence/remote-drags.ts'
import { useScene, useSurface } from '../surface/context.ts'
import { timelineTexts } from '../timeline-texts.ts'
import type { CardSlotProps } from './card-slot-props.ts'
import { cardTime } from './card-time.ts'
import styles from './event-card.module.css'
import { type CardMode, EventCard } from './event-card.tsx'

interface LiftedCardProps extends CardSlotProps {
  mode: CardMode
  own: OwnDrag | null
  remote: RemoteDrag | undefined
}

/** A card in the hand of somebody: where it would be dropped, and by whom it is moved. */
export function LiftedCard({ own, remote, mode, ...props }: LiftedCardProps) {
  const { id, at, y, height, kind, language } = props
  const { placer } = useSurface()
  const t = useTexts(timelineTexts)
  const laneHeight = useScene((scene) => {
    const { lanes, height } = scene.layout
    return height / Math.max(1, lanes.length)
  })
  const movedTo = own?.times.get(id) ?? (remote ? at + remote.dx : at)
  const place = useMemo(() => placer.at(movedTo), [placer, movedTo])
  const top = y + (own?.dy ?? (remote ? remote.dy * laneHeight : 0))
  return (
    <div
      ref={place}
      className={styles.slot}
      data-lifted={own !== null || undefined}
      data-remote={(own === null && remote !== undefined) || undefined}
      style={{
        height,
        translate: `0 ${top}px`,
        '--peer-color': remote?.color,
      }}
    >
      {own?.primary === id && <DropLabel id={id} at={movedTo} lanes={own.lanes} />}
      {!own && remote && (
        <span className={styles.mover} title={t('movedBy', { name: remote.name })}>
          {remote.name}
        </span>
      )}
      <EventCard
        id={id}
        compact={kind === 'compact'}
        mode={mode}
        language={language}
        movedTo={movedTo}
      />
    </div>
  )
}

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
