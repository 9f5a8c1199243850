import * as Y from 'yjs'
import { rootOf } from './names.ts'

/** Keys of the events that came from imports; see `ImportItem.key`. */
export function importKeys(doc: Y.Doc): Set<string> {
  const keys = new Set<string>()
  for (const record of rootOf(doc, 'events').values()) {
    const key = record instanceof Y.Map ? record.get('importKey') : undefined
    if (typeof key === 'string' && key !== '') keys.add(key)
  }
  return keys
}
