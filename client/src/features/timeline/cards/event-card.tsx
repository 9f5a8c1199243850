import type { EventId } from '@herringbone/shared/model/ids.ts'
import { memo } from 'react'
import { useBoardState, usePeers } from '../../../sync/react.tsx'
import { useTexts } from '../../../ui/texts.ts'
import { EvidenceSummary } from '../evidence/evidence-summary.tsx'
import { timelineTexts } from '../timeline-texts.ts'
import { useTimelineView } from '../view-store.ts'
import { CardEditor } from './card-editor.tsx'
import { cardColor, selectedBy } from './card-look.ts'
import { cardTime, fullTime } from './card-time.ts'
import styles from './event-card.module.css'

interface EventCardProps {
  id: EventId
  compact: boolean
  /** The time it would have if it were dropped now. */
  movedTo?: number | undefined
}

/** An event on the canvas. Its place comes from around it, all else from the board by its id. */
export const EventCard = memo(function EventCard({ id, compact, movedTo }: EventCardProps) {
  const t = useTexts(timelineTexts)
  const event = useBoardState((state) => state.events[id])
  const zone = useBoardState((state) => state.brief.timeZone)
  const lane = useBoardState((state) => (event ? state.lanes[event.lane]?.title : undefined))
  const color = useBoardState((state) => cardColor(state, id))
  const selected = useTimelineView((view) => view.selection.has(id))
  const editing = useTimelineView((view) => view.editing === id)
  const peer = usePeers((state) => selectedBy(state, id))
  if (!event) return null
  const at = movedTo ?? event.at
  const time = cardTime(at, zone, event.precision)
  const text = event.text || t('untitled')
  const look = {
    className: compact && !editing ? styles.compact : styles.card,
    'data-event': id,
    'data-selected': selected || undefined,
    'data-moved': movedTo !== undefined || undefined,
    style: { '--card-color': color, '--peer-color': peer?.color },
  } as const
  if (editing) {
    return (
      <div {...look} data-editing>
        <span className={styles.time}>{time}</span>
        <CardEditor id={id} />
        <EvidenceSummary event={id} />
      </div>
    )
  }
  return (
    <button
      {...look}
      type="button"
      tabIndex={-1}
      aria-pressed={selected}
      aria-label={t('cardLabel', {
        when: fullTime(at, zone, event.precision),
        lane: lane ?? '',
        text,
      })}
      title={compact ? text : undefined}
    >
      {peer && <span className={styles.peer}>{peer.name}</span>}
      <span className={styles.time}>{time}</span>
      <span className={event.text ? styles.text : styles.noText}>{text}</span>
      {!compact && <EvidenceSummary event={id} />}
    </button>
  )
})
