import * as Y from 'yjs'
import * as z from 'zod/mini'
import { LIMITS } from '../limits.ts'
import { asId, type DeskNoteId, newId } from '../model/ids.ts'
import { type NoteColor, noteColorSchema } from '../model/note.ts'
import { byOrder, orderBetween } from './order.ts'
import { newText, shownText } from './text.ts'

// A desk is a document of its own: one person's notes in one silent round, a root map of notes.
// Like the functions of doc/edit-*.ts, those below open no transaction: the caller does.

/** A note that only its writer has, until the reveal. */
export interface DeskNote {
  id: DeskNoteId
  text: string
  color: NoteColor
  /** Fractional index; equal keys are ordered by id. */
  order: string
}

const deskRecordSchema = z.object({
  color: noteColorSchema,
  order: z.catch(z.string().check(z.minLength(1), z.maxLength(256)), 'a0'),
})

/** The root of a desk's notes, for observing and undo. */
export const deskNotes = (desk: Y.Doc): Y.Map<unknown> => desk.getMap('notes')

const deskRecord = (desk: Y.Doc, id: DeskNoteId): Y.Map<unknown> | undefined => {
  const record = deskNotes(desk).get(id)
  return record instanceof Y.Map ? record : undefined
}

/** One note; `undefined` when there is none. Odd colours and orders read as the usual ones. */
export function readDeskNote(desk: Y.Doc, id: DeskNoteId): DeskNote | undefined {
  const record = deskRecord(desk, id)
  if (!record || asId(id) === undefined) return undefined
  const values = deskRecordSchema.parse({ color: record.get('color'), order: record.get('order') })
  return { id, text: shownText(record, 'text', LIMITS.noteTextChars), ...values }
}

/** All notes of a desk in their order, those without a word too: see `isBlank`. */
export function readDesk(desk: Y.Doc): DeskNote[] {
  const notes = [...deskNotes(desk).keys()].map((id) => readDeskNote(desk, id as DeskNoteId)) // keys are ids
  return notes.filter((note) => note !== undefined).sort(byOrder)
}

/** Nothing is written on it: it is no note yet, counts for nothing and is not revealed. */
export const isBlank = ({ text }: Pick<DeskNote, 'text'>): boolean => text.trim() === ''

export interface NewDeskNote {
  id?: DeskNoteId
  text?: string
  color?: NoteColor
  /** The note that it comes after; without one, or with one that is gone, it comes last. */
  after?: DeskNoteId
}

/** Adds a note; `undefined` when the desk is full. */
export function addDeskNote(desk: Y.Doc, note: NewDeskNote = {}): DeskNoteId | undefined {
  const notes = readDesk(desk)
  if (notes.length >= LIMITS.notesPerDesk) return undefined
  const id = note.id ?? newId<'desk-note'>()
  const at = notes.findIndex((other) => other.id === note.after)
  const before = at < 0 ? notes.at(-1) : notes[at]
  const next = at < 0 ? undefined : notes[at + 1]
  const record = new Y.Map<unknown>()
  record.set('text', newText((note.text ?? '').slice(0, LIMITS.noteTextChars)))
  record.set('color', note.color ?? 'yellow')
  record.set('order', orderBetween(before?.order ?? null, next?.order ?? null))
  deskNotes(desk).set(id, record)
  return id
}

/** The text of a note, for a binding to an input; never keep it across undo. */
export function deskNoteText(desk: Y.Doc, id: DeskNoteId): Y.Text | undefined {
  const text = deskRecord(desk, id)?.get('text')
  return text instanceof Y.Text ? text : undefined
}

export function deleteDeskNote(desk: Y.Doc, id: DeskNoteId): void {
  if (deskNotes(desk).has(id)) deskNotes(desk).delete(id)
}

/** Puts a note behind another one; null: to the front. */
export function moveDeskNote(desk: Y.Doc, id: DeskNoteId, after: DeskNoteId | null): void {
  const others = readDesk(desk).filter((note) => note.id !== id)
  const at = after === null ? -1 : others.findIndex((note) => note.id === after)
  const order = orderBetween(others[at]?.order ?? null, others[at + 1]?.order ?? null)
  deskRecord(desk, id)?.set('order', order)
}

export function setDeskNoteColor(desk: Y.Doc, id: DeskNoteId, color: NoteColor): void {
  const record = deskRecord(desk, id)
  if (record && record.get('color') !== color) record.set('color', color)
}
