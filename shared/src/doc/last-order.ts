import * as Y from 'yjs'

/** The highest order key among the records that count; null: there is none. */
export function lastOrder(
  all: Y.Map<unknown>,
  counts: (record: Y.Map<unknown>) => boolean = () => true,
): string | null {
  let last: string | null = null
  all.forEach((record) => {
    if (!(record instanceof Y.Map)) return
    const order = record.get('order')
    if (typeof order !== 'string' || (last !== null && order <= last)) return
    if (counts(record)) last = order
  })
  return last
}
