import { deskNotes } from '@herringbone/shared/doc/desk.ts'
import { newId, type RoundId } from '@herringbone/shared/model/ids.ts'
import * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { DeskHandle, DeskStatus } from './desk-handle.ts'
import { type OnDisk, unsentOf } from './desk-memory.ts'
import { createDeskModel } from './desk-model.ts'
import { createUndo } from './undo.ts'

export interface LocalDesk extends DeskHandle {
  status: StoreApi<DeskStatus>
  /** Takes all that is on the desk for saved on the server. */
  saveAll(): void
}

/** A desk that lives in this tab alone: for tests of what is done with one. */
export function createLocalDesk(round: RoundId = newId<'round'>()): LocalDesk {
  const doc = new Y.Doc()
  const model = createDeskModel(doc)
  const undo = createUndo(doc, { desk: doc.clientID }, [deskNotes(doc)])
  const status = createStore<DeskStatus>(() => ({
    connection: { status: 'online' },
    saved: { status: 'saved' },
    canUndo: false,
    canRedo: false,
    cache: 'on',
    loaded: true,
  }))
  let onDisk: OnDisk = {}
  const notes = () => Object.values(model.store.getState().notes)
  return {
    round,
    doc,
    store: model.store,
    status,
    edit: undo.edit,
    editOn: undo.editOn,
    endGesture: undo.endGesture,
    undo: undo.undo,
    redo: undo.redo,
    unsent: () => unsentOf(notes(), onDisk),
    saveAll: () => {
      onDisk = Object.fromEntries(notes().map(({ id, text }) => [id, text]))
    },
    retryNow: () => {},
    close: () => doc.destroy(),
  }
}
