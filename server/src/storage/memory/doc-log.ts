import type { DocLog, DocName } from '../doc-log.ts'
import type { MemoryDoc, Tables } from './tables.ts'

export function memoryDocLog(tables: Tables): DocLog {
  return {
    async append(entries) {
      for (const { doc, update } of entries) appendUpdate(tables, doc, update)
    },
    async load(name) {
      const doc = tables.docs.get(name) ?? emptyDoc()
      const parts = doc.snapshot ? [doc.snapshot, ...doc.updates] : doc.updates
      return {
        snapshot: doc.snapshot?.slice() ?? null,
        updates: doc.updates.map((update) => update.slice()),
        through: newest(doc),
        bytes: parts.reduce((sum, part) => sum + part.byteLength, 0),
      }
    },
    async list(prefix) {
      return [...tables.docs.keys()].filter((name) => name.startsWith(prefix)).sort()
    },
    async compact(name, through, snapshot) {
      const doc = tables.docs.get(name) ?? emptyDoc()
      if (through > newest(doc)) throw new RangeError(`${name} has no entry ${through} yet`)
      if (through <= doc.snapshotThrough) return
      tables.docs.set(name, {
        snapshot: snapshot.slice(),
        snapshotThrough: through,
        updates: doc.updates.slice(through - doc.snapshotThrough),
      })
    },
    async delete(name) {
      tables.docs.delete(name)
    },
  }
}

/** Copies the update, because the caller may use its buffer again. */
export function appendUpdate(tables: Tables, name: DocName, update: Uint8Array): void {
  const doc = tables.docs.get(name) ?? emptyDoc()
  doc.updates.push(update.slice())
  tables.docs.set(name, doc)
}

const emptyDoc = (): MemoryDoc => ({ snapshot: null, snapshotThrough: 0, updates: [] })
const newest = (doc: MemoryDoc): number => doc.snapshotThrough + doc.updates.length
