import type { DeskNote } from '@herringbone/shared/doc/desk.ts'
import type { DeskNoteId, RoundId } from '@herringbone/shared/model/ids.ts'
import type * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import type { Connection, Saved, StatusState, UndoResult } from './board-handle.ts'

/** Own notes in the silent round. A note that did not change keeps its identity. */
export interface DeskState {
  notes: Record<DeskNoteId, DeskNote>
  /** From the first to the last. */
  order: DeskNoteId[]
}

export interface DeskStatus extends Pick<StatusState, 'canUndo' | 'canRedo' | 'cache'> {
  connection: Connection
  saved: Saved
  /** What this device had is there; the server may have more. */
  loaded: boolean
}

/** This person's desk in one silent round, open in this tab. Nobody else ever reads it. */
export interface DeskHandle {
  round: RoundId
  /** For the functions of `shared/doc/desk.ts` inside `edit`, and for text bindings. */
  doc: Y.Doc
  store: StoreApi<DeskState>
  status: StoreApi<DeskStatus>
  /** One transaction and one undo step. */
  edit(change: (desk: Y.Doc) => void): void
  /** Like `edit`, but joins the `editOn` before it, until `endGesture`. */
  editOn(change: (desk: Y.Doc) => void): void
  endGesture(): void
  undo(): UndoResult
  redo(): UndoResult
  /** Notes whose words are not known to be on the server. */
  unsent(): DeskNote[]
  retryNow(): void
  /** Says the last word to the server and frees everything; what this device keeps stays. */
  close(): void
}
