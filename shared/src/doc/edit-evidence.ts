import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import type { EvidenceKind, EvidenceParent, FileInfo } from '../model/evidence.ts'
import { type EvidenceId, newId, type PersonId } from '../model/ids.ts'
import { lastOrder } from './last-order.ts'
import { rootOf } from './names.ts'
import { orderBetween } from './order.ts'
import { newText } from './text.ts'

export interface NewEvidence {
  id?: EvidenceId
  parent: EvidenceParent
  kind: EvidenceKind
  title?: string
  text?: string
  url?: string
  file?: FileInfo
  addedBy?: PersonId | ''
  /** UTC ms. */
  addedAt: number
  /** Known to be its parent's first: spares the search for what it already has. */
  first?: boolean
}

/** Adds evidence below what its parent already has. */
export function addEvidence(doc: Y.Doc, evidence: NewEvidence): EvidenceId {
  const id = evidence.id ?? newId<'evidence'>()
  const all = rootOf(doc, 'evidence')
  if (all.has(id)) return id
  const record = new Y.Map<unknown>()
  record.set('parent', evidence.parent)
  record.set('kind', evidence.kind)
  record.set('title', newText((evidence.title ?? '').slice(0, LIMITS.titleChars)))
  record.set('text', newText((evidence.text ?? '').slice(0, LIMITS.quoteChars)))
  if (evidence.url) record.set('url', evidence.url)
  if (evidence.file) record.set('file', { ...evidence.file })
  const isSibling = (other: Y.Map<unknown>) => other.get('parent') === evidence.parent
  const last = evidence.first ? null : lastOrder(all, isSibling)
  record.set('order', orderBetween(last, null))
  if (evidence.addedBy) record.set('addedBy', evidence.addedBy)
  record.set('addedAt', evidence.addedAt)
  all.set(id, record)
  return id
}

export function changeEvidenceUrl(doc: Y.Doc, id: EvidenceId, url: string): void {
  const record = rootOf(doc, 'evidence').get(id)
  if (record instanceof Y.Map) record.set('url', url)
}

/** Title or quoted text of evidence, for a binding. */
export function evidenceText(
  doc: Y.Doc,
  id: EvidenceId,
  field: 'title' | 'text',
): Y.Text | undefined {
  const record = rootOf(doc, 'evidence').get(id)
  const text = record instanceof Y.Map ? record.get(field) : undefined
  return text instanceof Y.Text ? text : undefined
}

export function deleteEvidence(doc: Y.Doc, id: EvidenceId): void {
  rootOf(doc, 'evidence').delete(id)
}
