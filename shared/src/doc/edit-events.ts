import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import type { Precision } from '../model/event.ts'
import {
  type EventId,
  type ImportBatchId,
  type LaneId,
  newId,
  type PersonId,
} from '../model/ids.ts'
import type { Milestone } from '../model/milestone.ts'
import { rootOf } from './names.ts'
import { newText } from './text.ts'

// The functions of doc/edit-*.ts change a document and open no transaction: the caller wraps what
// belongs together in one `doc.transact(…, origin)`, which is one undo step and one message.

export interface NewEvent {
  id?: EventId
  text: string
  /** UTC ms. */
  at: number
  lane: LaneId
  precision?: Precision
  source?: string
  importKey?: string
  importBatch?: ImportBatchId
  createdBy?: PersonId | ''
}

/** Adds an event. An existing id is left as it is, so that a repeated import changes nothing. */
export function addEvent(doc: Y.Doc, event: NewEvent): EventId {
  const id = event.id ?? newId<'event'>()
  const events = rootOf(doc, 'events')
  if (events.has(id)) return id
  const record = new Y.Map<unknown>()
  record.set('text', newText(event.text.slice(0, LIMITS.eventTextChars)))
  record.set('place', [Math.round(event.at), event.lane])
  record.set('precision', event.precision ?? 'minute')
  if (event.source) record.set('source', event.source.slice(0, LIMITS.sourceChars))
  if (event.importKey) record.set('importKey', event.importKey)
  if (event.importBatch) record.set('importBatch', event.importBatch)
  if (event.createdBy) record.set('createdBy', event.createdBy)
  events.set(id, record)
  return id
}

const eventRecord = (doc: Y.Doc, id: EventId): Y.Map<unknown> | undefined => {
  const record = rootOf(doc, 'events').get(id)
  return record instanceof Y.Map ? record : undefined
}

/** Puts an event at a time and into a lane, as one value. */
export function placeEvent(doc: Y.Doc, id: EventId, at: number, lane: LaneId): void {
  eventRecord(doc, id)?.set('place', [Math.round(at), lane])
}

export interface EventChange {
  precision?: Precision
  source?: string
  editedBy?: PersonId
}

/** Sets plain values of an event; writes only what differs. */
export function changeEvent(doc: Y.Doc, id: EventId, change: EventChange): void {
  const record = eventRecord(doc, id)
  if (!record) return
  for (const [key, value] of Object.entries(change)) {
    if (value !== undefined && record.get(key) !== value) record.set(key, value)
  }
}

/** The co-edited text of an event, for a binding to an input; never keep it across undo. */
export function eventText(doc: Y.Doc, id: EventId): Y.Text | undefined {
  const text = eventRecord(doc, id)?.get('text')
  return text instanceof Y.Text ? text : undefined
}

/** Gives a milestone to an event, taking it from whichever held it; null takes it away. */
export function setMilestone(doc: Y.Doc, milestone: Milestone, id: EventId | null): void {
  const milestones = rootOf(doc, 'milestones')
  if (id === null) milestones.delete(milestone)
  else if (milestones.get(milestone) !== id) milestones.set(milestone, id)
}

/** Deletes events with their evidence, and frees the milestones that they held. */
export function deleteEvents(doc: Y.Doc, ids: Iterable<EventId>): void {
  const gone = new Set<unknown>(ids)
  const events = rootOf(doc, 'events')
  for (const id of gone) if (typeof id === 'string' && events.has(id)) events.delete(id)
  const milestones = rootOf(doc, 'milestones')
  for (const [milestone, id] of [...milestones]) if (gone.has(id)) milestones.delete(milestone)
  const evidence = rootOf(doc, 'evidence')
  for (const [id, record] of [...evidence]) {
    if (record instanceof Y.Map && gone.has(record.get('parent'))) evidence.delete(id)
  }
}
