import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import { newId, type PersonId, type RemarkId } from '../model/ids.ts'
import type { ReportPart } from '../model/report-part.ts'
import { rootOf } from './names.ts'
import { setValues } from './set-values.ts'
import { newText } from './text.ts'

export interface NewRemark {
  part: ReportPart
  /** The words that it is about; empty: the part as a whole. */
  quote?: string
  text: string
  createdBy?: PersonId | ''
  /** UTC ms. */
  at: number
}

/** Says something about the report, in its margin. */
export function addRemark(
  doc: Y.Doc,
  { part, quote = '', text, createdBy = '', at }: NewRemark,
): RemarkId {
  const id = newId<'remark'>()
  const record = new Y.Map<unknown>()
  record.set('text', newText(text.slice(0, LIMITS.noteTextChars)))
  setValues(record, { part, quote, createdBy, at }, { quote: LIMITS.remarkQuoteChars })
  rootOf(doc, 'remarks').set(id, record)
  return id
}

/** Says when a remark was settled, UTC ms; null opens it again. */
export function settleRemark(doc: Y.Doc, id: RemarkId, at: number | null): void {
  const record = rootOf(doc, 'remarks').get(id)
  if (record instanceof Y.Map) setValues(record, { settledAt: at })
}

export function deleteRemark(doc: Y.Doc, id: RemarkId): void {
  rootOf(doc, 'remarks').delete(id)
}
