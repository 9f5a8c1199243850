import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import type { Category } from '../model/category.ts'
import { type CategoryId, newId } from '../model/ids.ts'
import { lastOrder } from './last-order.ts'
import { rootOf } from './names.ts'
import { orderBetween } from './order.ts'

/** Adds a bone, at the end unless told otherwise. One that exists is left as it is. */
export function addCategory(
  doc: Y.Doc,
  category: Pick<Category, 'color'> & Partial<Omit<Category, 'color'>>,
): CategoryId {
  const id = category.id ?? newId<'category'>()
  const all = rootOf(doc, 'categories')
  if (all.has(id)) return id
  const record = new Y.Map<unknown>()
  if (category.title) record.set('title', category.title.slice(0, LIMITS.categoryTitleChars))
  if (category.kind) record.set('kind', category.kind)
  record.set('color', category.color)
  record.set('order', category.order ?? orderBetween(lastOrder(all), null))
  all.set(id, record)
  return id
}

export function changeCategory(
  doc: Y.Doc,
  id: CategoryId,
  change: Partial<Pick<Category, 'title' | 'color' | 'order'>>,
): void {
  const record = rootOf(doc, 'categories').get(id)
  if (!(record instanceof Y.Map)) return
  for (const [key, value] of Object.entries(change)) record.set(key, value)
}

/** Its causes are then in the tray, and come back with it. */
export function deleteCategory(doc: Y.Doc, id: CategoryId): void {
  rootOf(doc, 'categories').delete(id)
}
