import { type DeskNote, deskNotes, readDesk } from '@herringbone/shared/doc/desk.ts'
import type { DeskNoteId } from '@herringbone/shared/model/ids.ts'
import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DeskState } from './desk-handle.ts'
import { emptyRecords, keepIdentity } from './records.ts'

export interface DeskModel {
  store: StoreApi<DeskState>
  destroy(): void
}

/** Keeps a plain copy of the desk. A desk is small: each change reads it as a whole. */
export function createDeskModel(desk: Y.Doc): DeskModel {
  const store = createStore<DeskState>(() => ({ notes: emptyRecords<DeskNote>(), order: [] }))
  const read = () => {
    const before = store.getState()
    const found = readDesk(desk)
    const notes: Record<DeskNoteId, DeskNote> = emptyRecords<DeskNote>()
    for (const note of found) notes[note.id] = keepIdentity(before.notes[note.id] ?? note, note)
    const order = found.map(({ id }) => id)
    store.setState({ notes, order: keepIdentity(before.order, order) })
  }
  const root = deskNotes(desk)
  root.observeDeep(read)
  read()
  return { store, destroy: () => root.unobserveDeep(read) }
}
