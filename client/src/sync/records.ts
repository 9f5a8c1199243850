import { rootOf } from '@herringbone/shared/doc/names.ts'
import { byOrder, type Ordered } from '@herringbone/shared/doc/order.ts'
import { recordReader } from '@herringbone/shared/doc/read.ts'
import type { Collection, RecordOf } from '@herringbone/shared/doc/record-readers.ts'
import type * as Y from 'yjs'

/**
 * A copy of an id map. Without a prototype, so that an id such as "constructor" finds nothing that
 * nobody wrote, and so that the engine keeps it as a hash table (twice as fast to copy at 2,000).
 */
export function copyOf<T>(records: Record<string, T>): Record<string, T> {
  const copy: Record<string, T> = Object.create(null)
  for (const id in records) copy[id] = records[id] as T // an own key: there is no prototype
  return copy
}

export const emptyRecords = <T>(): Record<string, T> => copyOf<T>({})

/** Equal by value, as deep as records go: plain values, a file's fields, a list of strings. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [keysA, keysB] = [Object.keys(a), Object.keys(b)]
  const valueIn = (holder: object, key: string): unknown => Reflect.get(holder, key)
  return (
    keysA.length === keysB.length &&
    keysA.every((key) => Object.hasOwn(b, key) && sameValue(valueIn(a, key), valueIn(b, key)))
  )
}

/** `before` when it says the same as `after`: what did not change keeps its identity. */
export const keepIdentity = <T>(before: T, after: T): T =>
  sameValue(before, after) ? before : after

/** What one pass over changed ids has found. */
export interface Refreshed<T> {
  records: Record<string, T>
  /** Ids that came or went. */
  membership: string[]
}

/** Reads the given ids again; the same object comes back when none of them says anything new. */
export function refresh<K extends Collection>(
  doc: Y.Doc,
  root: K,
  ids: Iterable<string>,
  before: Record<string, RecordOf[K]>,
  skipped: Set<string>,
): Refreshed<RecordOf[K]> {
  let records = before
  const membership: string[] = []
  const all = rootOf(doc, root)
  const read = recordReader(doc, root)
  for (const id of ids) {
    const known = before[id]
    const found = read(id)
    if (found === undefined && all.has(id)) skipped.add(`${root}:${id}`)
    else if (skipped.size > 0) skipped.delete(`${root}:${id}`)
    if ((known === undefined) !== (found === undefined)) membership.push(id)
    if (sameValue(known, found)) continue
    if (records === before) records = copyOf(before)
    if (found === undefined) delete records[id]
    else records[id] = found
  }
  return { records, membership }
}

/**
 * Ids in their order; `before` when that has not changed. Sorted from what it was before, which
 * mostly is right already: at 5,000 that takes 1.0 ms in place of 2.4.
 */
export function orderOf<Id extends string>(
  records: Record<string, Ordered & { id: Id }>,
  before: Id[],
): Id[] {
  const all: (Ordered & { id: Id })[] = []
  for (const id of before) {
    const record = records[id]
    if (record) all.push(record)
  }
  const fresh = Object.values(records)
  if (fresh.length !== all.length) {
    const known = new Set<string>(before)
    for (const record of fresh) if (!known.has(record.id)) all.push(record)
  }
  all.sort(byOrder)
  const isSame = all.length === before.length && all.every(({ id }, at) => id === before[at])
  return isSame ? before : all.map(({ id }) => id)
}

/** With more that have changed places, sorting all anew is no more work. */
const FEW = 30

/**
 * Ids in their order after some records have changed. What stands where it stood is not looked at:
 * sorting 5,000 at each letter that somebody types would take a tenth of a frame.
 */
export function orderAfter<Id extends string>(
  records: Record<string, Ordered & { id: Id }>,
  before: Record<string, Ordered & { id: Id }>,
  order: Id[],
  changed: ReadonlySet<string>,
): Id[] {
  if (records === before) return order
  const moved = new Set<string>()
  for (const id of changed) if (records[id]?.order !== before[id]?.order) moved.add(id)
  if (moved.size === 0) return order
  if (moved.size > FEW) return orderOf(records, order)
  const kept = order.filter((id) => !moved.has(id))
  for (const id of moved) {
    const record = records[id]
    if (record) kept.splice(placeOf(record, kept, records), 0, record.id)
  }
  return kept.length === order.length && kept.every((id, at) => id === order[at]) ? order : kept
}

/** Where a record belongs among these, by halving. */
function placeOf(
  record: Ordered,
  ids: readonly string[],
  records: Record<string, Ordered>,
): number {
  let [low, high] = [0, ids.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const other = records[ids[middle] ?? '']
    if (other && byOrder(other, record) < 0) low = middle + 1
    else high = middle
  }
  return low
}
