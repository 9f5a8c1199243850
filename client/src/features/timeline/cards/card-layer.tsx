import type { CardBox, ChipBox } from '@herringbone/shared/methods/pack-lane.ts'
import type { TimelineBox } from '@herringbone/shared/methods/timeline-layout.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { BoardState } from '../../../sync/board-handle.ts'
import { currentLanguage, useTexts } from '../../../ui/texts.ts'
import { useGesture } from '../gestures/gesture-store.ts'
import { useMountWindow, useScene, useSurface } from '../surface/context.ts'
import { CARD_WIDTH, cardHeight, MOST_LINES } from '../surface/geometry.ts'
import type { MountWindow } from '../surface/mount-window.ts'
import { timelineTexts } from '../timeline-texts.ts'
import { useTimelineView } from '../view-store.ts'
import { CardSlot } from './card-slot.tsx'
import styles from './event-card.module.css'
import { StackChip } from './stack-chip.tsx'

/** So many of what is dragged stay mounted while they are out of view. */
const MOST_CARRIED = 60

/** With more cards than this their change of row is not shown as a movement: it would be a blur. */
const CROWD = 60

/** The cards that can be seen, in order of time. */
export function CardLayer() {
  const t = useTexts(timelineTexts)
  const language = currentLanguage()
  const { layers, board } = useSurface()
  const layout = useScene((scene) => scene.layout)
  const boxes = useScene((scene) => scene.boxes)
  // Mounting more cards may take several frames: what is seen is mounted already.
  const window = useDeferredValue(useMountWindow())
  const at = (id: EventId | undefined) => (id && board.store.getState().events[id]?.at) ?? 0
  const editing = useTimelineView((view) => view.editing)
  const focused = useTimelineView((view) => view.focused)
  const dragged = useGesture((state) => state.drag?.ids)
  const { cards, chips } = useMemo(() => {
    const { events } = board.store.getState()
    const shown = layout.boxes.filter((box) => isWithin(box, events, window))
    // What is edited, focused or carried is not taken away from under its owner by a pan.
    const kept = [editing, focused, ...[...(dragged ?? [])].slice(0, MOST_CARRIED)]
    return sort(shown, boxes, kept)
  }, [board, layout, boxes, window, editing, focused, dragged])
  const layer = useFocus(focused)

  return (
    <div
      ref={layers.add('xy')}
      className={styles.layer}
      data-crowded={cards.length > CROWD || undefined}
    >
      <div ref={layer} className={styles.layer}>
        {cards.map(({ id, y, height, kind }) => (
          <CardSlot
            key={id}
            id={id}
            at={at(id)}
            y={y}
            height={height}
            kind={kind}
            language={language}
          />
        ))}
        {chips.map((chip) => (
          <StackChip
            key={chip.ids[0]}
            chip={chip}
            at={at(chip.ids[0])}
            label={t('moreLabel', { count: chip.ids.length })}
          />
        ))}
      </div>
    </div>
  )
}

function isWithin(
  box: TimelineBox<EventId>,
  events: BoardState['events'],
  { from, to, fromY, toY }: MountWindow,
): boolean {
  const id = box.kind === 'chip' ? box.ids[0] : box.id
  const at = id && events[id]?.at
  return at !== undefined && at >= from && at <= to && box.y + box.height >= fromY && box.y <= toY
}

/** Cards and chips apart, with the kept ones among them; one that is in a chip is pulled out. */
function sort(
  shown: readonly TimelineBox<EventId>[],
  boxes: ReadonlyMap<EventId, TimelineBox<EventId>>,
  kept: readonly (EventId | null)[],
) {
  const cards = new Map<EventId, CardBox<EventId>>()
  const chips: ChipBox<EventId>[] = []
  for (const box of shown) {
    if (box.kind === 'chip') chips.push(box)
    else cards.set(box.id, box)
  }
  for (const id of kept) {
    const box = id === null || cards.has(id) ? undefined : boxes.get(id)
    if (id === null || !box) continue
    if (box.kind !== 'chip') cards.set(id, box)
    else {
      const height = cardHeight(MOST_LINES)
      cards.set(id, { kind: 'full', id, x: box.x, y: box.y - height, width: CARD_WIDTH, height })
    }
  }
  return { cards: [...cards.values()].sort((a, b) => a.x - b.x || a.y - b.y), chips }
}

/** Gives the focus to the card that the keyboard went to, while it is on this surface at all. */
function useFocus(focused: EventId | null) {
  const layer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const surface = layer.current?.closest('[data-surface]')
    if (focused === null || !surface?.contains(document.activeElement)) return
    if (document.activeElement instanceof HTMLTextAreaElement) return
    const card = layer.current?.querySelector<HTMLElement>(`[data-event="${focused}"]`)
    card?.focus({ preventScroll: true })
  }, [focused])
  return layer
}
