import {
  addDeskNote,
  type DeskNote,
  deleteDeskNote,
  isBlank,
  moveDeskNote,
  setDeskNoteColor,
} from '@herringbone/shared/doc/desk.ts'
import type { DeskNoteId } from '@herringbone/shared/model/ids.ts'
import type { NoteColor } from '@herringbone/shared/model/note.ts'
import type { DeskHandle, DeskState } from '../../sync/desk-handle.ts'

/** Adds a note; `undefined` when the desk is full. */
export function addNote(
  desk: DeskHandle,
  note: { text?: string; after?: DeskNoteId } = {},
): DeskNoteId | undefined {
  let id: DeskNoteId | undefined
  const { order, notes } = desk.store.getState()
  const before = notes[note.after ?? order.at(-1) ?? ('' as DeskNoteId)] // '' is the id of none
  desk.edit((doc) => {
    id = addDeskNote(doc, { ...note, ...(before && { color: before.color }) })
  })
  return id
}

/** One note per line, as one step; says how many found a place. */
export function addLines(desk: DeskHandle, lines: readonly string[], after?: DeskNoteId): number {
  let added = 0
  desk.edit((doc) => {
    let last = after
    for (const text of lines) {
      const id = addDeskNote(doc, { text, ...(last && { after: last }) })
      if (!id) return
      last = id
      added++
    }
  })
  return added
}

export const removeNote = (desk: DeskHandle, id: DeskNoteId): void =>
  desk.edit((doc) => deleteDeskNote(doc, id))

/** A paper that was left without a word on it goes; it was no note yet. */
export function leaveNote(desk: DeskHandle, id: DeskNoteId): void {
  const note = desk.store.getState().notes[id]
  if (note && isBlank(note)) removeNote(desk, id)
}

export const colorNote = (desk: DeskHandle, id: DeskNoteId, color: NoteColor): void =>
  desk.edit((doc) => setDeskNoteColor(doc, id, color))

/** The notes of a desk that say something, in order. */
export const writtenOn = ({ order, notes }: DeskState): DeskNote[] =>
  order.flatMap((id) => notes[id] ?? []).filter((note) => !isBlank(note))

/** One place towards the front (-1) or the end (1). */
export function shiftNote(desk: DeskHandle, id: DeskNoteId, by: -1 | 1): void {
  const { order } = desk.store.getState()
  const at = order.indexOf(id)
  const to = at + by
  if (at < 0 || to < 0 || to >= order.length) return
  const after = by === 1 ? order[to] : order[to - 1]
  desk.edit((doc) => moveDeskNote(doc, id, after ?? null))
}
