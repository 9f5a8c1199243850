import type { EventId } from '@herringbone/shared/model/ids.ts'
import { useEffect, useMemo, useRef } from 'react'
import { useGradual } from '../../../canvas/use-gradual.ts'
import { currentLanguage, useTexts } from '../../../ui/texts.ts'
import { useGesture } from '../gestures/gesture-store.ts'
import { useMountWindow, useScene, useSurface } from '../surface/context.ts'
import { timelineTexts } from '../timeline-texts.ts'
import { useTimelineView } from '../view-store.ts'
import { CardSlot } from './card-slot.tsx'
import styles from './event-card.module.css'
import { boxesToMount } from './mounted-boxes.ts'
import { StackChip } from './stack-chip.tsx'

/** So many of what is dragged stay mounted while they are out of view. */
const MOST_CARRIED = 60

/** With more cards than this their change of row is not shown as a movement: it would be a blur. */
const CROWD = 60

/** The cards that can be seen, in order of time. */
export function CardLayer() {
  const t = useTexts(timelineTexts)
  const language = currentLanguage()
  const { layers, board, viewport, scene, isZooming } = useSurface()
  const layout = useScene((scene) => scene.layout)
  const boxes = useScene((scene) => scene.boxes)
  const window = useMountWindow()
  const editing = useTimelineView((view) => view.editing)
  const focused = useTimelineView((view) => view.focused)
  const dragged = useGesture((state) => state.drag?.ids)
  const wanted = useMemo(() => {
    const { from, width } = viewport.getState()
    const { scale } = scene.getState()
    const view = { from, to: scale.at(scale.x(from) + width) }
    // What is edited, focused or carried is not taken away from under its owner by a pan.
    const kept = [editing, focused, ...[...(dragged ?? [])].slice(0, MOST_CARRIED)]
    return boxesToMount({ layout, boxes }, board.store.getState().events, window, view, kept)
  }, [board, viewport, scene, layout, boxes, window, editing, focused, dragged])
  const shown = useGradual(wanted, isZooming)
  const layer = useFocus(focused)

  return (
    <div
      ref={layers.add('xy')}
      className={styles.layer}
      data-crowded={shown.length > CROWD || undefined}
    >
      <div ref={layer} className={styles.layer}>
        {shown.map(({ key, at, box }) =>
          box.kind === 'chip' ? (
            <StackChip
              key={`chip ${key}`}
              chip={box}
              at={at}
              label={t('moreLabel', { count: box.ids.length })}
            />
          ) : (
            <CardSlot
              key={key}
              id={key}
              at={at}
              y={box.y}
              height={box.height}
              kind={box.kind}
              language={language}
            />
          ),
        )}
      </div>
    </div>
  )
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
