import * as Y from 'yjs'

/** The highest order key among the records that count; null: there is none. */
export function lastOrder(
  all: Y.Map<unknown>,
  counts: (record: Y.Map<unknown>) => boolean = () => true,
): string | null {
  let last: string | null = null
  for (const record of all.values()) {
    if (!(record instanceof Y.Map) || !counts(record)) continue
    const order = record.get('order')
    if (typeof order === 'string' && (last === null || order > last)) last = order
  }
  return last
}
