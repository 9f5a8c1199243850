import * as Y from 'yjs'
import type { Brief, BriefText } from '../model/brief.ts'
import { newId, type ReferenceId } from '../model/ids.ts'
import { rootOf } from './names.ts'
import { byOrder, orderBetween } from './order.ts'
import { readRecord } from './read.ts'
import { newText } from './text.ts'

export type BriefChange = Partial<
  Pick<Brief, 'severity' | 'services' | 'tags' | 'startedAt' | 'endedAt' | 'timeZone'>
>

/** Sets plain values of the Brief. */
export function changeBrief(doc: Y.Doc, change: BriefChange): void {
  const brief = rootOf(doc, 'brief')
  for (const [key, value] of Object.entries(change)) brief.set(key, value)
}

/** A co-edited text of the Brief, for a binding. */
export function briefText(doc: Y.Doc, field: BriefText): Y.Text | undefined {
  const text = rootOf(doc, 'brief').get(field)
  return text instanceof Y.Text ? text : undefined
}

/** Adds a link to the Brief. */
export function addReference(doc: Y.Doc, url: string, title: string): ReferenceId {
  const references = rootOf(doc, 'references')
  const last = [...references.keys()]
    .flatMap((id) => readRecord(doc, 'references', id) ?? [])
    .sort(byOrder)
    .at(-1)
  const id = newId<'reference'>()
  const record = new Y.Map<unknown>()
  record.set('url', url)
  record.set('title', newText(title))
  record.set('order', orderBetween(last?.order ?? null, null))
  references.set(id, record)
  return id
}

export function deleteReference(doc: Y.Doc, id: ReferenceId): void {
  rootOf(doc, 'references').delete(id)
}
