import type * as Y from 'yjs'

/**
 * Sets plain values. Nothing said is nothing kept: a large document is mostly keys. `most`: texts
 * are cut to so many characters, since a longer one would be read as none.
 */
export function setValues(
  record: Y.Map<unknown>,
  values: object,
  most: Readonly<Record<string, number>> = {},
): void {
  for (const [key, value] of Object.entries(values)) {
    if (value === '' || value === null || value === false) record.delete(key)
    else record.set(key, typeof value === 'string' ? value.slice(0, most[key]) : value)
  }
}
