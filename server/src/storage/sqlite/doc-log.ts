import type { DocLog, DocName } from '../doc-log.ts'
import { bytes, number, text } from './columns.ts'
import type { Database } from './database.ts'

export interface SqliteDocLog extends DocLog {
  /** Appends within a transaction of the caller's. */
  appendNow(doc: DocName, update: Uint8Array): void
  /** Deletes within a transaction of the caller's. */
  deleteNow(doc: DocName): void
}

export function sqliteDocLog(db: Database): SqliteDocLog {
  const insert = db.prepare(`
    INSERT INTO doc_updates (doc, seq, data) VALUES (?1, 1 + coalesce(
      (SELECT max(seq) FROM doc_updates WHERE doc = ?1),
      (SELECT through FROM doc_snapshots WHERE doc = ?1),
      0), ?2)`)
  const updatesOf = db.prepare('SELECT seq, data FROM doc_updates WHERE doc = ? ORDER BY seq')
  const newestOf = db.prepare('SELECT max(seq) AS seq FROM doc_updates WHERE doc = ?')
  const snapshotOf = db.prepare('SELECT through, data FROM doc_snapshots WHERE doc = ?')
  const snapshotThrough = db.prepare('SELECT through FROM doc_snapshots WHERE doc = ?')
  const putSnapshot = db.prepare(`
    INSERT INTO doc_snapshots (doc, through, data) VALUES (?, ?, ?)
    ON CONFLICT (doc) DO UPDATE SET through = excluded.through, data = excluded.data`)
  const dropUpdates = db.prepare('DELETE FROM doc_updates WHERE doc = ? AND seq <= ?')
  const dropAllUpdates = db.prepare('DELETE FROM doc_updates WHERE doc = ?')
  const dropSnapshot = db.prepare('DELETE FROM doc_snapshots WHERE doc = ?')

  // Names are ASCII: the highest sign of all stands behind each that begins so.
  const named = db.prepare(`
    SELECT doc FROM doc_updates WHERE doc >= ?1 AND doc < ?2
    UNION SELECT doc FROM doc_snapshots WHERE doc >= ?1 AND doc < ?2 ORDER BY doc`)

  const appendNow = (doc: DocName, update: Uint8Array): void => {
    insert.run(doc, update)
  }

  const deleteNow = (doc: DocName): void => {
    dropAllUpdates.run(doc)
    dropSnapshot.run(doc)
  }

  return {
    appendNow,
    deleteNow,
    append: (entries) =>
      db.transaction(() => {
        for (const { doc, update } of entries) appendNow(doc, update)
      }),

    load: (doc) =>
      db.run(() => {
        const stored = snapshotOf.get(doc)
        const snapshot = stored ? bytes(stored, 'data') : null
        const rows = updatesOf.all(doc)
        const updates = rows.map((row) => bytes(row, 'data'))
        const newest = rows.at(-1)
        return {
          snapshot,
          updates,
          through: newest ? number(newest, 'seq') : stored ? number(stored, 'through') : 0,
          bytes: updates.reduce((sum, update) => sum + update.length, snapshot?.length ?? 0),
        }
      }),

    compact: (doc, through, snapshot) =>
      db.transaction(() => {
        const stored = snapshotThrough.get(doc)
        const compacted = stored ? number(stored, 'through') : 0
        const newest = newestOf.get(doc)?.seq ?? compacted
        if (typeof newest !== 'number' || through > newest) {
          throw new RangeError(`${doc} has no entry ${through} yet`)
        }
        if (through <= compacted) return
        putSnapshot.run(doc, through, snapshot)
        dropUpdates.run(doc, through)
      }),

    list: (prefix) =>
      db.run(() => named.all(prefix, `${prefix}\uffff`).map((row) => text<DocName>(row, 'doc'))),

    delete: (doc) => db.transaction(() => deleteNow(doc)),
  }
}
