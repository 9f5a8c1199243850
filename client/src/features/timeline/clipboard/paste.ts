import { LIMITS } from '@herringbone/shared/limits.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import { addFiles } from '../../../evidence/board-uploads.ts'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { createEvents, type EventDraft } from '../actions.ts'
import { bringFiles } from './bring-files.ts'
import { CLIPBOARD_TYPE, type ClipboardPayload, readPayload } from './payload.ts'
import { type PastePoint, pasteLines, planLines } from './plan-lines.ts'
import { planPaste } from './plan-paste.ts'

/** What came of a paste, for the person to be told. */
export type PasteOutcome =
  | { kind: 'nothing' }
  | { kind: 'events'; ids: EventId[]; untimed: number; filesLost: string[] }
  | { kind: 'files'; event: EventId; count: number }
  | { kind: 'file-needs-event' }
  | { kind: 'too-many-lines'; count: number; text: string }
  | { kind: 'board-full' }

/** What of the clipboard a paste can use, read while the browser still allows it. */
export interface Pasted {
  payload: ClipboardPayload | undefined
  files: File[]
  text: string
}

export function readClipboard(data: DataTransfer): Pasted {
  return {
    payload: readPayload(data.getData(CLIPBOARD_TYPE)),
    files: [...data.files],
    text: data.getData('text/plain'),
  }
}

/** Copied events before files before lines of text. */
export async function paste(
  board: BoardHandle,
  { payload, files, text }: Pasted,
  selection: readonly EventId[],
  point: () => PastePoint,
): Promise<PasteOutcome> {
  if (!board.canEdit()) return { kind: 'nothing' }
  const state = board.store.getState()
  if (payload) {
    const plan = planPaste(payload, board.id, state)
    const ids = make(board, plan.drafts)
    if (!ids) return { kind: 'board-full' }
    const filesLost = await bringFiles(board, payload.board, plan.files, ids)
    return { kind: 'events', ids, untimed: 0, filesLost }
  }
  const lines = pasteLines(text)
  if (files.length > 0 && lines.length === 0) {
    const [event] = selection
    if (selection.length !== 1 || event === undefined) return { kind: 'file-needs-event' }
    addFiles(board, event, files)
    return { kind: 'files', event, count: files.length }
  }
  if (lines.length === 0) return { kind: 'nothing' }
  if (lines.length > LIMITS.pasteLines) return { kind: 'too-many-lines', count: lines.length, text }
  const { drafts, untimed } = await planLines(lines, point(), state)
  const ids = make(board, drafts)
  return ids ? { kind: 'events', ids, untimed, filesLost: [] } : { kind: 'board-full' }
}

function make(board: BoardHandle, drafts: readonly EventDraft[]): EventId[] | undefined {
  const present = Object.keys(board.store.getState().events).length
  if (present + drafts.length > LIMITS.eventsPerBoard) return undefined
  return createEvents(board, drafts)
}
