import type { CardBox, ChipBox } from '@herringbone/shared/methods/pack-lane.ts'
import type { TimelineBox } from '@herringbone/shared/methods/timeline-layout.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import { useEffect, useMemo, useRef } from 'react'
import { useGesture } from '../gestures/gesture-store.ts'
import { useMountWindow, useScene, useSurface } from '../surface/context.ts'
import { CARD_WIDTH, cardHeight, MOST_LINES } from '../surface/geometry.ts'
import type { MountWindow } from '../surface/mount-window.ts'
import { useTimelineView } from '../view-store.ts'
import { CardSlot } from './card-slot.tsx'
import styles from './event-card.module.css'
import { StackChip } from './stack-chip.tsx'

/** So many of what is dragged stay mounted while they are out of view. */
const MOST_CARRIED = 60

/** The cards that can be seen, in order of time. */
export function CardLayer() {
  const { layers } = useSurface()
  const layout = useScene((scene) => scene.layout)
  const boxes = useScene((scene) => scene.boxes)
  const window = useMountWindow()
  const editing = useTimelineView((view) => view.editing)
  const focused = useTimelineView((view) => view.focused)
  const dragged = useGesture((state) => state.drag?.ids)
  const { cards, chips } = useMemo(() => {
    const shown = layout.boxes.filter((box) => isWithin(box, window))
    // What is edited, focused or carried is not taken away from under its owner by a pan.
    const kept = [editing, focused, ...[...(dragged ?? [])].slice(0, MOST_CARRIED)]
    return sort(shown, boxes, kept)
  }, [layout, boxes, window, editing, focused, dragged])
  const layer = useFocus(focused)

  return (
    <div ref={layers.add('xy')} className={styles.layer}>
      <div ref={layer} className={styles.layer}>
        {cards.map(({ id, x, y, height, kind }) => (
          <CardSlot key={id} id={id} x={x} y={y} height={height} kind={kind} base={window.base} />
        ))}
        {chips.map((chip) => (
          <StackChip key={chip.ids[0]} chip={chip} base={window.base} />
        ))}
      </div>
    </div>
  )
}

const isWithin = (box: TimelineBox, { fromX, toX, fromY, toY }: MountWindow) =>
  box.x + box.width >= fromX && box.x <= toX && box.y + box.height >= fromY && box.y <= toY

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
