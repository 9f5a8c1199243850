import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import { type LaneId, newId } from '../model/ids.ts'
import type { Lane, LaneColor } from '../model/lane.ts'
import { rootOf } from './names.ts'
import { byOrder, orderBetween } from './order.ts'
import { readRecord } from './read.ts'
import { newText } from './text.ts'

const lanesInOrder = (doc: Y.Doc): Lane[] =>
  [...rootOf(doc, 'lanes').keys()].flatMap((id) => readRecord(doc, 'lanes', id) ?? []).sort(byOrder)

/** Adds a lane below `after`, or at the bottom. */
export function addLane(
  doc: Y.Doc,
  lane: { id?: LaneId; title: string; color: LaneColor; after?: LaneId },
): LaneId {
  const lanes = lanesInOrder(doc)
  const found = lanes.findIndex(({ id }) => id === lane.after)
  const index = found < 0 ? lanes.length : found + 1
  const id = lane.id ?? newId<'lane'>()
  const record = new Y.Map<unknown>()
  record.set('title', newText(lane.title.slice(0, LIMITS.laneTitleChars)))
  record.set('color', lane.color)
  record.set('order', orderBetween(lanes[index - 1]?.order ?? null, lanes[index]?.order ?? null))
  rootOf(doc, 'lanes').set(id, record)
  return id
}

const laneRecord = (doc: Y.Doc, id: LaneId): Y.Map<unknown> | undefined => {
  const record = rootOf(doc, 'lanes').get(id)
  return record instanceof Y.Map ? record : undefined
}

export function laneTitle(doc: Y.Doc, id: LaneId): Y.Text | undefined {
  const title = laneRecord(doc, id)?.get('title')
  return title instanceof Y.Text ? title : undefined
}

export function setLaneColor(doc: Y.Doc, id: LaneId, color: LaneColor): void {
  laneRecord(doc, id)?.set('color', color)
}

/** Moves a lane to stand at `index` among the others (0 is the top). */
export function moveLane(doc: Y.Doc, id: LaneId, index: number): void {
  const others = lanesInOrder(doc).filter((lane) => lane.id !== id)
  const at = Math.max(0, Math.min(index, others.length))
  laneRecord(doc, id)?.set(
    'order',
    orderBetween(others[at - 1]?.order ?? null, others[at]?.order ?? null),
  )
}

/** Removes a lane; its events go to `target`. The last lane stays. */
export function removeLane(doc: Y.Doc, id: LaneId, target: LaneId): void {
  const lanes = rootOf(doc, 'lanes')
  if (id === target || !lanes.has(target)) return
  for (const record of rootOf(doc, 'events').values()) {
    if (!(record instanceof Y.Map)) continue
    const place = record.get('place')
    if (Array.isArray(place) && place[1] === id) record.set('place', [place[0], target])
  }
  lanes.delete(id)
}
