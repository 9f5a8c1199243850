import * as Y from 'yjs'
import { type LinkId, newId, type PersonId } from '../model/ids.ts'
import type { ItemRef, LinkKind } from '../model/link.ts'
import { lastOrder } from './last-order.ts'
import { rootOf } from './names.ts'
import { orderBetween } from './order.ts'

export interface NewLink {
  id?: LinkId
  kind: LinkKind
  from: ItemRef
  to: ItemRef
  /** Instead of after all others that begin there. */
  order?: string
  createdBy?: PersonId | ''
}

const ends = (record: unknown): readonly unknown[] => {
  const value = record instanceof Y.Map ? record.get('ends') : undefined
  return Array.isArray(value) ? value : []
}

/**
 * Joins two things; a link of this kind between them is found again and not doubled. Whether it
 * may be (rings of whys) is for `methods/why-graph` to say, before.
 */
export function addLink(doc: Y.Doc, { kind, from, to, ...link }: NewLink): LinkId {
  const all = rootOf(doc, 'links')
  const known = linksBetween(doc, kind, from, to)[0]
  if (known !== undefined) return known
  const id = link.id ?? newId<'link'>()
  const record = new Y.Map<unknown>()
  record.set('kind', kind)
  record.set('ends', [from, to])
  const last = () => lastOrder(all, (other) => ends(other)[0] === from)
  record.set('order', link.order ?? orderBetween(last(), null))
  if (link.createdBy) record.set('createdBy', link.createdBy)
  all.set(id, record)
  return id
}

/** More than one when two people have joined the same things at once. */
function linksBetween(doc: Y.Doc, kind: LinkKind, from: ItemRef, to: ItemRef): LinkId[] {
  const found: LinkId[] = []
  // Not by iterating, which on a board with thousands takes twice as long.
  rootOf(doc, 'links').forEach((record, id) => {
    if (!(record instanceof Y.Map) || record.get('kind') !== kind) return
    const [a, b] = ends(record)
    if (a === from && b === to) found.push(id as LinkId) // a key of the root of links
  })
  return found
}

/** Parts two things, also when they were joined twice. */
export function removeLink(doc: Y.Doc, kind: LinkKind, from: ItemRef, to: ItemRef): void {
  for (const id of linksBetween(doc, kind, from, to)) rootOf(doc, 'links').delete(id)
}

/** Moves a link among those that begin at the same place. */
export function orderLink(doc: Y.Doc, id: LinkId, order: string): void {
  const record = rootOf(doc, 'links').get(id)
  if (record instanceof Y.Map) record.set('order', order)
}
