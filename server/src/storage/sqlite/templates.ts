import type { TemplateRow, Templates } from '../storage.ts'
import { number, type Row, text } from './columns.ts'
import type { Database } from './database.ts'

export function sqliteTemplates(db: Database): Templates {
  const insert = db.prepare(`
    INSERT INTO templates (id, name, agenda, check_in, created_at, created_by)
    VALUES (?, ?, ?, ?, ?, ?)`)
  const one = db.prepare('SELECT * FROM templates WHERE id = ?')
  const all = db.prepare('SELECT * FROM templates ORDER BY created_at, id')
  const remove = db.prepare('DELETE FROM templates WHERE id = ?')

  return {
    add: ({ id, name, agenda, checkIn, createdAt, createdBy }) =>
      db.run(() => {
        insert.run(id, name, JSON.stringify(agenda), Number(checkIn), createdAt, createdBy)
      }),
    get: (id) =>
      db.run(() => {
        const row = one.get(id)
        return row ? toTemplate(row) : null
      }),
    list: () => db.run(() => all.all().map(toTemplate)),
    remove: (id) => db.run(() => remove.run(id).changes > 0),
  }
}

function toTemplate(row: Row): TemplateRow {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    agenda: JSON.parse(text(row, 'agenda')),
    checkIn: number(row, 'check_in') === 1,
    createdAt: number(row, 'created_at'),
    createdBy: text(row, 'created_by'),
  }
}
