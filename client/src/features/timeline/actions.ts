import {
  addEvent,
  changeEvent,
  deleteEvents,
  type NewEvent,
  placeEvent,
  setMilestone,
} from '@herringbone/shared/doc/edit-events.ts'
import { addEvidence, type NewEvidence } from '@herringbone/shared/doc/edit-evidence.ts'
import type { Precision } from '@herringbone/shared/model/event.ts'
import { type EventId, type LaneId, newId } from '@herringbone/shared/model/ids.ts'
import { MILESTONES, type Milestone } from '@herringbone/shared/model/milestone.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { select, viewStore } from './view-store.ts'

/** An event to be made, with what supports it. */
export interface EventDraft extends Omit<NewEvent, 'id' | 'createdBy'> {
  evidence?: Omit<NewEvidence, 'id' | 'parent' | 'addedBy' | 'addedAt'>[]
}

/** Makes events in one undo step and selects them. Nothing happens where editing is not allowed. */
export function createEvents(board: BoardHandle, drafts: readonly EventDraft[]): EventId[] {
  if (!board.canEdit() || drafts.length === 0) return []
  const ids = drafts.map(() => newId<'event'>())
  const addedAt = Date.now()
  board.edit((doc) => {
    drafts.forEach(({ evidence = [], ...draft }, index) => {
      const id = ids[index]
      if (id === undefined) return
      addEvent(doc, { ...draft, id, createdBy: board.me.id })
      for (const item of evidence) {
        addEvidence(doc, { ...item, parent: id, addedBy: board.me.id, addedAt })
      }
    })
  })
  select(ids)
  return ids
}

/** Makes an empty event at a time in a lane and puts the text cursor into it. */
export function addEventAt(
  board: BoardHandle,
  at: number,
  lane: LaneId,
  precision: Precision = 'minute',
): EventId | undefined {
  const [id] = createEvents(board, [{ text: '', at, lane, precision }])
  if (id !== undefined) viewStore.setState({ editing: id, fresh: id })
  return id
}

/** Ends editing on the card; an event that was just made and left empty goes again. */
export function leaveEditing(board: BoardHandle): void {
  const { editing, fresh } = viewStore.getState()
  if (editing === null) return
  viewStore.setState({ editing: null, fresh: null })
  const { events, evidenceOf } = board.store.getState()
  const empty = events[editing]?.text.trim() === '' && !evidenceOf[editing]?.length
  if (editing === fresh && empty) removeEvents(board, [editing])
}

/** Where an event is put. */
export interface Placing {
  id: EventId
  at: number
  lane: LaneId
}

/** Puts events somewhere else in one undo step; what stays where it is is not written. */
export function placeEvents(board: BoardHandle, places: readonly Placing[]): void {
  const { events } = board.store.getState()
  const moved = places.filter(({ id, at, lane }) => {
    const event = events[id]
    return event !== undefined && (event.at !== Math.round(at) || event.lane !== lane)
  })
  if (moved.length === 0) return
  board.edit((doc) => {
    for (const { id, at, lane } of moved) {
      placeEvent(doc, id, at, lane)
      changeEvent(doc, id, { editedBy: board.me.id })
    }
  })
}

/** Deletes events with their evidence; gives back how many there were. */
export function removeEvents(board: BoardHandle, ids: Iterable<EventId>): number {
  const { events } = board.store.getState()
  const present = [...ids].filter((id) => events[id])
  if (present.length === 0 || !board.canEdit()) return 0
  board.edit((doc) => deleteEvents(doc, present))
  const gone = new Set(present)
  const { selection, editing } = viewStore.getState()
  viewStore.setState({
    selection: new Set([...selection].filter((id) => !gone.has(id))),
    editing: editing !== null && gone.has(editing) ? null : editing,
  })
  return present.length
}

/** Copies events with their evidence, in place or to `places`, and selects the copies. Milestones stay. */
export function duplicateEvents(
  board: BoardHandle,
  ids: Iterable<EventId>,
  places: readonly Placing[] = [],
): EventId[] {
  const { events, evidence, evidenceOf } = board.store.getState()
  const placeOf = new Map(places.map((place) => [place.id, place]))
  const drafts = [...ids]
    .flatMap((id) => events[id] ?? [])
    .sort((a, b) => a.at - b.at)
    .map(({ id, text, at, precision, lane, source }) => ({
      text,
      at: placeOf.get(id)?.at ?? at,
      lane: placeOf.get(id)?.lane ?? lane,
      precision,
      source,
      evidence: (evidenceOf[id] ?? [])
        .flatMap((item) => evidence[item] ?? [])
        .map(({ kind, title, text, url, file }) => ({
          kind,
          title,
          text,
          url,
          ...(file && { file }),
        })),
    }))
  return createEvents(board, drafts)
}

/**
 * Gives a milestone to an event, or takes it away when the event holds it already. An event has
 * one milestone at a time, as a person who marks it again means the new one.
 */
export function toggleMilestone(board: BoardHandle, milestone: Milestone, id: EventId): void {
  const { milestones } = board.store.getState()
  const had = MILESTONES.filter((one) => milestones[one] === id)
  board.edit((doc) => {
    for (const one of had) setMilestone(doc, one, null)
    if (!had.includes(milestone)) setMilestone(doc, milestone, id)
    changeEvent(doc, id, { editedBy: board.me.id })
  })
}
