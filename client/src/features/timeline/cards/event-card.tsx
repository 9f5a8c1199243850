import type { EventId } from '@herringbone/shared/model/ids.ts'
import { memo } from 'react'
import { shallow } from 'zustand/shallow'
import { EvidenceSummary } from '../../../evidence/evidence-summary.tsx'
import { useBoardState, usePeers } from '../../../sync/react.tsx'
import { timelineTexts } from '../timeline-texts.ts'
import { CardEditor } from './card-editor.tsx'
import { cardColor, selectedBy } from './card-look.ts'
import { cardTime, spokenDay } from './card-time.ts'
import styles from './event-card.module.css'

/** What this person does with a card. */
export type CardMode = 'plain' | 'selected' | 'editing'

interface EventCardProps {
  id: EventId
  compact: boolean
  mode: CardMode
  /** Of the interface: what a card says depends on it. */
  language: string
  /** The time it would have if it were dropped now. */
  movedTo?: number
}

/** An event on the canvas. Its place comes from around it, all else from the board by its id. */
export const EventCard = memo(function EventCard({ id, compact, mode, movedTo }: EventCardProps) {
  const { event, zone, lane, color } = useBoardState((state) => {
    const event = state.events[id]
    const lane = event && state.lanes[event.lane]?.title
    return { event, lane, zone: state.brief.timeZone, color: cardColor(state, id) }
  }, shallow)
  const peer = usePeers((state) => selectedBy(state, id))
  if (!event) return null
  const at = movedTo ?? event.at
  const time = cardTime(at, zone, event.precision)
  const text = event.text || timelineTexts.text('untitled')
  const style = { '--card-color': color, '--peer-color': peer?.color }
  if (mode === 'editing') {
    return (
      <div className={styles.card} data-event={id} data-selected data-editing style={style}>
        <span className={styles.time}>{time}</span>
        <CardEditor id={id} />
        <EvidenceSummary parent={id} />
      </div>
    )
  }
  return (
    <button
      type="button"
      aria-describedby={`about-${id}`}
      tabIndex={-1}
      className={compact ? styles.compact : styles.card}
      data-event={id}
      data-selected={mode === 'selected' || undefined}
      data-peer={peer !== undefined || undefined}
      style={style}
      aria-pressed={mode === 'selected'}
      title={compact ? text : undefined}
    >
      {peer && <span className={styles.peer}>{peer.name}</span>}
      {/* Said by reference: hidden visually instead, each would be a layer to paint. */}
      <span id={`about-${id}`} hidden>{`${lane ?? ''}, ${spokenDay(event, zone)}`}</span>
      <span className={styles.time}>{time}</span>
      <span className={event.text ? styles.text : styles.noText}>{text}</span>
      {!compact && <EvidenceSummary parent={id} />}
    </button>
  )
})
