import { ROOTS, rootOf } from '@herringbone/shared/doc/names.ts'
import * as Y from 'yjs'

// What an undo may touch. Yjs knows only which items a step inserted and deleted; these rules ask
// what others have done to them since, so that undoing my change never takes theirs along.

/** A step of the undo or redo stack. */
export type Step = Y.UndoManager['undoStack'][number]
type DeleteSet = Step['deletions']

/** What every Y type has, whatever its events look like. */
type Holder = Pick<Y.Map<unknown>, '_map' | '_start' | '_item'>

/** A step that left nothing behind: what it inserted is what it deleted. */
export const isVoid = (step: Step): boolean => Y.equalDeleteSets(step.insertions, step.deletions)

/** What several steps did together. */
export const merged = (steps: readonly Step[]): Step => ({
  insertions: Y.mergeDeleteSets(steps.map(({ insertions }) => insertions)),
  deletions: Y.mergeDeleteSets(steps.map(({ deletions }) => deletions)),
  meta: new Map(),
})

function itemsIn(transaction: Y.Transaction, set: DeleteSet): Y.Item[] {
  const items: Y.Item[] = []
  Y.iterateDeletedStructs(transaction, set, (item) => {
    if (item instanceof Y.Item) items.push(item)
  })
  return items
}

/** The item and the copies that undo and redo have made of it, oldest first. */
function versionsOf(doc: Y.Doc, item: Y.Item): Y.Item[] {
  const versions = [item]
  for (let id = item.redone; id !== null; ) {
    const next = Y.getItem(doc.store, id)
    if (!(next instanceof Y.Item)) break
    versions.push(next)
    id = next.redone
  }
  return versions
}

const isAlive = (doc: Y.Doc, item: Y.Item): boolean =>
  versionsOf(doc, item).at(-1)?.deleted === false

/** An integrated item always hangs in a type. */
const parentOf = (item: Y.Item) => item.parent as Holder

const typeIn = (item: Y.Item): Holder | null =>
  item.content instanceof Y.ContentType ? item.content.type : null

const isRecord = (item: Y.Item): boolean =>
  item.parentSub !== null && parentOf(item)._item === null && typeIn(item) !== null

/** Whether anything inside was written by someone else and still counts. */
function holdsOthers(doc: Y.Doc, type: Holder): boolean {
  const counts = (item: Y.Item): boolean => {
    if (item.id.client !== doc.clientID && isAlive(doc, item)) return true
    const inner = typeIn(item)
    return inner !== null && holdsOthers(doc, inner)
  }
  for (const latest of type._map.values()) {
    for (let item: Y.Item | null = latest; item !== null; item = item.left) {
      if (counts(item)) return true
    }
  }
  for (let item = type._start; item !== null; item = item.right) if (counts(item)) return true
  return false
}

/** Ids that others' values name: their evidence of my event, their events in my lane. */
function idsNamedByOthers(doc: Y.Doc): Set<unknown> {
  const named = new Set<unknown>()
  const collect = (type: Holder) => {
    for (const item of type._map.values()) {
      if (item.deleted) continue
      const inner = typeIn(item)
      if (inner) collect(inner)
      else if (item.id.client !== doc.clientID) {
        for (const value of item.content.getContent().flat()) named.add(value)
      }
    }
  }
  for (const root of ROOTS) collect(rootOf(doc, root))
  return named
}

/** Records that the step created and that others have since written in or pointed at. */
function recordsToKeep(doc: Y.Doc, inserted: readonly Y.Item[]): Set<Y.Item> {
  const created = inserted.filter((item) => isRecord(item) && isAlive(doc, item))
  const kept = new Set<Y.Item>()
  if (created.length === 0) return kept
  const named = idsNamedByOthers(doc)
  for (const item of created) {
    const versions = versionsOf(doc, item)
    const written = versions.some((version) => {
      const type = typeIn(version)
      return type !== null && holdsOthers(doc, type)
    })
    if (written || named.has(item.parentSub)) for (const version of versions) kept.add(version)
  }
  return kept
}

/**
 * Whether the old value of a key may come back. Not when someone else has set or removed the key
 * since; and of two old values in one step only the later one.
 */
function mayReturn(doc: Y.Doc, old: Y.Item, step: Step, mine: Mine): boolean {
  const after: Y.Item[] = []
  for (let item = old.right; item !== null; item = item.right) after.push(item)
  const isReplaced = after.some(
    (item) => Y.isDeleted(step.deletions, item.id) && !Y.isDeleted(step.insertions, item.id),
  )
  if (isReplaced) return false
  const current = after.at(-1)
  if (current === undefined) return true
  if (!current.deleted) return mine.alive.has(current)
  return after.every((item) => item.id.client === doc.clientID && !mine.lost.has(item.id.clock))
}

interface Mine {
  /** What the step inserted and is still there, through all undoing and redoing. */
  alive: ReadonlySet<Y.Item>
  /** Clocks of this client's items that others have deleted. */
  lost: ReadonlySet<number>
}

/**
 * Takes out of a step what must not be brought back, and tells which records must not be deleted.
 * Changes nothing in the document.
 */
export function narrow(doc: Y.Doc, step: Step, lost: ReadonlySet<number>): ReadonlySet<Y.Item> {
  return doc.transact((transaction) => {
    const inserted = itemsIn(transaction, step.insertions)
    const alive = new Set(inserted.flatMap((item) => versionsOf(doc, item).at(-1) ?? []))
    const deletions = Y.createDeleteSet()
    for (const item of itemsIn(transaction, step.deletions)) {
      const returns = item.parentSub === null || mayReturn(doc, item, step, { alive, lost })
      if (!returns || Y.isDeleted(step.insertions, item.id)) continue
      const ranges = deletions.clients.get(item.id.client) ?? []
      ranges.push({ clock: item.id.clock, len: item.length })
      deletions.clients.set(item.id.client, ranges)
    }
    step.deletions = deletions
    return recordsToKeep(doc, inserted)
  })
}

/** Whether an item is one of these records or inside of one. */
export function isWithin(item: Y.Item, records: ReadonlySet<Y.Item>): boolean {
  for (let at: Y.Item | null = item; at !== null; at = parentOf(at)._item) {
    if (records.has(at)) return true
  }
  return false
}
