import { changeEvent } from '@herringbone/shared/doc/edit-events.ts'
import {
  addEvidence,
  changeEvidenceUrl,
  deleteEvidence,
  evidenceText,
} from '@herringbone/shared/doc/edit-evidence.ts'
import { EVIDENCE_PARENTS } from '@herringbone/shared/doc/names.ts'
import { writeText } from '@herringbone/shared/doc/text.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import {
  type Evidence,
  type EvidenceParent,
  type FileInfo,
  isSafeUrl,
} from '@herringbone/shared/model/evidence.ts'
import type { EventId, EvidenceId } from '@herringbone/shared/model/ids.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import type * as Y from 'yjs'
import type { BoardHandle, BoardState } from '../sync/board-handle.ts'

// Each of these is one undo step.

/**
 * A typed address as it can be linked: "grafana.example/d/1" gets its https. `undefined` when it
 * is not one that a reader may safely follow.
 */
export function normaliseUrl(typed: string): string | undefined {
  const trimmed = typed.trim()
  if (trimmed === '' || /\s/.test(trimmed)) return undefined
  if (isSafeUrl(trimmed)) return trimmed
  const bare = !/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed) && trimmed.includes('.')
  const completed = `https://${trimmed}`
  return bare && isSafeUrl(completed) ? completed : undefined
}

const STAGES: Record<(typeof EVIDENCE_PARENTS)[number], StageId> = {
  events: 'timeline',
  causes: 'causes',
  actions: 'actions',
  figures: 'impact',
}

/** The stage of what evidence supports, and so of the evidence; ids are unique over all kinds. */
export function stageOfParent(
  state: Pick<BoardState, (typeof EVIDENCE_PARENTS)[number]>,
  parent: EvidenceParent,
): StageId | undefined {
  const root = EVIDENCE_PARENTS.find((one) => Object.hasOwn(state[one], parent))
  return root && STAGES[root]
}

/** An event says who edited it last; what is no event does not. */
const noteEditor = (board: BoardHandle, doc: Y.Doc, parent: EvidenceParent): void =>
  changeEvent(doc, parent as EventId, { editedBy: board.me.id })

const add = (
  board: BoardHandle,
  parent: EvidenceParent,
  piece: Pick<Evidence, 'kind'> & { title?: string; text?: string; url?: string; file?: FileInfo },
): boolean => {
  const stage = stageOfParent(board.store.getState(), parent)
  if (!stage || !board.canEdit(stage)) return false
  board.edit((doc) => {
    addEvidence(doc, { ...piece, parent, addedBy: board.me.id, addedAt: Date.now() })
    noteEditor(board, doc, parent)
  })
  return true
}

export const addLink = (board: BoardHandle, parent: EvidenceParent, url: string, title: string) =>
  add(board, parent, { kind: 'link', url, title: title.trim() })

export const addQuote = (board: BoardHandle, parent: EvidenceParent, text: string, title: string) =>
  add(board, parent, { kind: 'quote', text: trimLines(text), title: title.trim() })

export const attachFile = (
  board: BoardHandle,
  parent: EvidenceParent,
  file: FileInfo,
  title: string,
) => add(board, parent, { kind: 'file', file, title: title.trim() })

/** Empty lines around a quote go; indentation and spaces inside it are evidence too. */
const trimLines = (text: string) =>
  text
    .replace(/^(?:[ \t]*\r?\n)+/, '')
    .replace(/\s+$/, '')
    .slice(0, LIMITS.quoteChars)

/** Writes what of a piece of evidence is different now. */
export function changeEvidence(
  board: BoardHandle,
  id: EvidenceId,
  change: { title?: string; text?: string; url?: string },
): void {
  const item = board.store.getState().evidence[id]
  if (!item) return
  const title = change.title?.trim().slice(0, LIMITS.titleChars) ?? item.title
  const text = change.text === undefined ? item.text : trimLines(change.text)
  const url = change.url ?? item.url
  if (title === item.title && text === item.text && url === item.url) return
  board.edit((doc) => {
    const titleText = evidenceText(doc, id, 'title')
    if (titleText) writeText(titleText, title)
    const quoted = evidenceText(doc, id, 'text')
    if (quoted) writeText(quoted, text)
    if (url !== item.url && isSafeUrl(url)) changeEvidenceUrl(doc, id, url)
    noteEditor(board, doc, item.parent)
  })
}

export function removeEvidence(board: BoardHandle, id: EvidenceId): void {
  board.edit((doc) => deleteEvidence(doc, id))
}
