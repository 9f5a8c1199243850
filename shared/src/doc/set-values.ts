import type * as Y from 'yjs'

/** Sets plain values. Nothing said is nothing kept: a large document is mostly keys. */
export function setValues(record: Y.Map<unknown>, values: object): void {
  for (const [key, value] of Object.entries(values)) {
    if (value === '' || value === null || value === false) record.delete(key)
    else record.set(key, value)
  }
}
