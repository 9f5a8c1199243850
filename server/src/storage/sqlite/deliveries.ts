import type { ConnectionRow, Connections, Deliveries, DeliveryRow } from '../deliveries.ts'
import { nullableNumber, number, type Row, text } from './columns.ts'
import type { Database } from './database.ts'

export function sqliteConnections(db: Database): Connections {
  const upsert = db.prepare(`
    INSERT INTO connections (id, kind, name, base, user, place, sealed, created_at, created_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, name = excluded.name,
      base = excluded.base, user = excluded.user, place = excluded.place, sealed = excluded.sealed`)
  const one = db.prepare('SELECT * FROM connections WHERE id = ?')
  const all = db.prepare('SELECT * FROM connections ORDER BY created_at, id')
  const remove = db.prepare('DELETE FROM connections WHERE id = ?')
  return {
    put: ({ id, kind, name, base, user, place, sealed, createdAt, createdBy }) =>
      db.run(() => {
        const where = [base, user, JSON.stringify(place)] as const
        upsert.run(id, kind, name, ...where, sealed, createdAt, createdBy)
      }),
    get: (id) =>
      db.run(() => {
        const row = one.get(id)
        return row ? toConnection(row) : null
      }),
    list: () => db.run(() => all.all().map(toConnection)),
    remove: (id) => db.run(() => remove.run(id).changes > 0),
  }
}

function toConnection(row: Row): ConnectionRow {
  return {
    id: text(row, 'id'),
    kind: text(row, 'kind'),
    name: text(row, 'name'),
    base: text(row, 'base'),
    user: text(row, 'user'),
    place: JSON.parse(text(row, 'place')),
    sealed: text(row, 'sealed'),
    createdAt: number(row, 'created_at'),
    createdBy: text(row, 'created_by'),
  }
}

export function sqliteDeliveries(db: Database): Deliveries {
  const insert = db.prepare(`
    INSERT INTO deliveries (id, board, connection, subject, created_at, next_at, delivery)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (board, connection, subject) DO NOTHING`)
  const update = db.prepare('UPDATE deliveries SET next_at = ?, delivery = ? WHERE id = ?')
  const one = db.prepare('SELECT * FROM deliveries WHERE id = ?')
  const bySubject = db.prepare(
    'SELECT * FROM deliveries WHERE board = ? AND connection = ? AND subject = ?',
  )
  const ofBoard = db.prepare('SELECT * FROM deliveries WHERE board = ? ORDER BY created_at, id')
  // With min() SQLite takes the other columns from the row that has it.
  const dueOnes = db.prepare(`
    SELECT *, min(next_at) FROM deliveries WHERE next_at <= ? GROUP BY connection`)
  const next = db.prepare('SELECT min(next_at) AS at FROM deliveries WHERE next_at > ?')

  return {
    add: (row) =>
      db.transaction(() => {
        const { id, board, connection, subject, createdAt, nextAt } = row
        insert.run(id, board, connection, subject, createdAt, nextAt, packed(row))
        const there = bySubject.get(board, connection, subject)
        return there ? toDelivery(there) : row
      }),
    get: (id) =>
      db.run(() => {
        const row = one.get(id)
        return row ? toDelivery(row) : null
      }),
    of: (board, connection, subject) =>
      db.run(() => {
        const row = bySubject.get(board, connection, subject)
        return row ? toDelivery(row) : null
      }),
    put: (row) =>
      db.run(() => {
        update.run(row.nextAt, packed(row), row.id)
      }),
    list: (board) => db.run(() => ofBoard.all(board).map(toDelivery)),
    due: (now) => db.run(() => dueOnes.all(now).map(toDelivery)),
    nextAfter: (now) => db.run(() => nullableNumber(next.get(now) ?? { at: null }, 'at')),
  }
}

/** What has no column of its own. */
function packed(row: DeliveryRow): string {
  const { id, board, connection, subject, createdAt, nextAt, ...rest } = row
  return JSON.stringify(rest)
}

function toDelivery(row: Row): DeliveryRow {
  return {
    ...JSON.parse(text(row, 'delivery')),
    id: text(row, 'id'),
    board: text(row, 'board'),
    connection: text(row, 'connection'),
    subject: text(row, 'subject'),
    createdAt: number(row, 'created_at'),
    nextAt: nullableNumber(row, 'next_at'),
  }
}
