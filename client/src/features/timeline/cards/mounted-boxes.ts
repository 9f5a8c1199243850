import type { TimelineBox } from '@herringbone/shared/methods/timeline-layout.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import type { BoardState } from '../../../sync/board-handle.ts'
import { CARD_WIDTH, cardHeight, MOST_LINES } from '../surface/geometry.ts'
import type { MountWindow } from '../surface/mount-window.ts'
import type { Scene } from '../surface/scene.ts'

/** A card or a chip to be drawn. */
export interface MountedBox {
  /** The event, or the first of those in a chip. */
  key: EventId
  at: number
  box: TimelineBox<EventId>
  /** It can be seen now, or somebody works with it. */
  urgent: boolean
}

/**
 * What of a scene is drawn, in order of time: all that is in the window, and what is kept because
 * it is edited, focused or carried. A kept one that is in a chip is pulled out of it.
 */
export function boxesToMount(
  { layout, boxes }: Pick<Scene, 'layout' | 'boxes'>,
  events: BoardState['events'],
  window: MountWindow,
  view: { from: number; to: number },
  kept: readonly (EventId | null)[],
): MountedBox[] {
  const mounted = new Map<string, MountedBox>()
  const add = (box: TimelineBox<EventId>, always = false) => {
    const key = box.kind === 'chip' ? box.ids[0] : box.id
    const at = key === undefined ? undefined : events[key]?.at
    if (key === undefined || at === undefined) return
    if (!always && !isWithin(box, at, window)) return
    const urgent = always || (at >= view.from && at <= view.to)
    mounted.set(`${box.kind === 'chip' ? 'chip ' : ''}${key}`, { key, at, box, urgent })
  }
  for (const box of layout.boxes) add(box)
  for (const id of kept) {
    const box = id === null || mounted.has(id) ? undefined : boxes.get(id)
    if (id !== null && box) add(box.kind === 'chip' ? pulledOut(box, id) : box, true)
  }
  return [...mounted.values()].sort((a, b) => a.at - b.at || a.box.y - b.box.y)
}

const isWithin = (box: TimelineBox, at: number, { from, to, fromY, toY }: MountWindow) =>
  at >= from && at <= to && box.y + box.height >= fromY && box.y <= toY

function pulledOut({ x, y, lane }: TimelineBox<EventId>, id: EventId): TimelineBox<EventId> {
  const height = cardHeight(MOST_LINES)
  return { kind: 'full', id, x, y: y - height, width: CARD_WIDTH, height, lane }
}
