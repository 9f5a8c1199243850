import type { Person } from '@herringbone/shared/model/person.ts'
import type { People } from '../storage.ts'
import { number, type Row, text } from './columns.ts'
import type { Database } from './database.ts'

export function sqlitePeople(db: Database): People {
  const upsert = db.prepare(`
    INSERT INTO people (id, name, color, member, created_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET
      name = excluded.name, color = excluded.color, member = excluded.member`)
  const one = db.prepare('SELECT id, name, color, member FROM people WHERE id = ?')
  // The ids travel as one JSON array, so that one statement serves any number of them.
  const many = db.prepare(`
    SELECT p.id, p.name, p.color, p.member FROM json_each(?) ids
    JOIN people p ON p.id = ids.value ORDER BY ids.key`)

  // With as many as the limit it reads no further than to the last that goes.
  const forget = db.prepare(`
    DELETE FROM people WHERE id IN (
      SELECT id FROM people WHERE member = 0 AND created_at < ?
        AND NOT EXISTS (SELECT 1 FROM members WHERE members.person = people.id)
      LIMIT ?)`)

  return {
    put: ({ id, name, color, member, createdAt }) =>
      db.run(() => {
        upsert.run(id, name, color, member ? 1 : 0, createdAt)
      }),
    get: (id) =>
      db.run(() => {
        const row = one.get(id)
        return row ? toPerson(row) : null
      }),
    getMany: (ids) => db.run(() => many.all(JSON.stringify([...new Set(ids)])).map(toPerson)),
    forgetStrangers: (before, most) => db.run(() => Number(forget.run(before, most).changes)),
  }
}

function toPerson(row: Row): Person {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    color: text(row, 'color'),
    member: number(row, 'member') === 1,
  }
}
