import type * as Y from 'yjs'
import type { ActionId, LinkId, PersonId } from '../model/ids.ts'
import { actionRef, type ItemRef } from '../model/link.ts'
import { addLink, removeLink } from './edit-links.ts'

/** An exclusion has no direction: it is written one way only, so that it is found again. */
const endsOf = (a: ActionId, b: ActionId): [from: ItemRef, to: ItemRef] =>
  a < b ? [actionRef(a), actionRef(b)] : [actionRef(b), actionRef(a)]

/** Says that only one of two actions can be. */
export function addExclusion(
  doc: Y.Doc,
  a: ActionId,
  b: ActionId,
  createdBy: PersonId | '' = '',
): LinkId {
  const [from, to] = endsOf(a, b)
  return addLink(doc, { kind: 'excludes', from, to, createdBy })
}

export function removeExclusion(doc: Y.Doc, a: ActionId, b: ActionId): void {
  removeLink(doc, 'excludes', ...endsOf(a, b))
}
