import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import { newId, type PersonId, type ReviewerId } from '../model/ids.ts'
import type { Report, ReviewState } from '../model/report.ts'
import { lastOrder } from './last-order.ts'
import { rootOf } from './names.ts'
import { orderBetween } from './order.ts'
import { setValues } from './set-values.ts'

export type ReportChange = Partial<Pick<Report, 'namesPeople' | 'isRepeat' | 'followUps'>>

/** Sets what a board says of its report. */
export function changeReport(doc: Y.Doc, change: ReportChange): void {
  setValues(rootOf(doc, 'report'), change)
}

/**
 * Says how far the report is, and since when, UTC ms. What may follow what: `methods/review`. A new
 * draft is another text than the one that reviewers have approved: they are asked again.
 */
export function setReview(doc: Y.Doc, review: ReviewState, at: number): void {
  rootOf(doc, 'report').set('review', [review, at])
  if (review !== 'draft') return
  for (const id of rootOf(doc, 'reviewers').keys()) setApproval(doc, id as ReviewerId, null) // its keys
}

/** Says when the summary went out, UTC ms; null: it has not. */
export function setSummarySent(doc: Y.Doc, at: number | null): void {
  setValues(rootOf(doc, 'report'), { sentAt: at })
}

/** Asks someone to read the report; a person of the board is asked once. */
export function addReviewer(doc: Y.Doc, name: string, person: PersonId | '' = ''): ReviewerId {
  const all = rootOf(doc, 'reviewers')
  for (const [id, record] of all) {
    const isAsked = person !== '' && record instanceof Y.Map && record.get('person') === person
    if (isAsked) return id as ReviewerId // a key of the root of reviewers
  }
  const id = newId<'reviewer'>()
  const record = new Y.Map<unknown>()
  record.set('order', orderBetween(lastOrder(all), null))
  setValues(record, { name, person }, { name: LIMITS.ownerChars })
  all.set(id, record)
  return id
}

/** Says when a reviewer approved, UTC ms; null takes it back. */
export function setApproval(doc: Y.Doc, id: ReviewerId, at: number | null): void {
  const record = rootOf(doc, 'reviewers').get(id)
  if (record instanceof Y.Map) setValues(record, { approvedAt: at })
}

export function deleteReviewer(doc: Y.Doc, id: ReviewerId): void {
  rootOf(doc, 'reviewers').delete(id)
}
