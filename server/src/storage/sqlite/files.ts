import type { FileRow, Files } from '../storage.ts'
import { number, type Row, text } from './columns.ts'
import type { Database } from './database.ts'

export function sqliteFiles(db: Database): Files {
  const insert = db.prepare(`
    INSERT INTO files (id, board, name, size, type, hash, created_at, created_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
  const one = db.prepare('SELECT * FROM files WHERE board = ? AND id = ?')
  const all = db.prepare('SELECT * FROM files WHERE board = ? ORDER BY created_at, id')
  const size = db.prepare('SELECT count(*) AS files FROM files WHERE board = ?')

  return {
    add: ({ id, board, name, size: length, type, hash, createdAt, createdBy }) =>
      db.run(() => {
        insert.run(id, board, name, length, type, hash, createdAt, createdBy)
      }),
    get: (board, id) =>
      db.run(() => {
        const row = one.get(board, id)
        return row ? toFile(row) : null
      }),
    list: (board) => db.run(() => all.all(board).map(toFile)),
    count: (board) => db.run(() => number(size.get(board) ?? {}, 'files')),
  }
}

function toFile(row: Row): FileRow {
  return {
    id: text(row, 'id'),
    board: text(row, 'board'),
    name: text(row, 'name'),
    size: number(row, 'size'),
    type: text(row, 'type'),
    hash: text(row, 'hash'),
    createdAt: number(row, 'created_at'),
    createdBy: text(row, 'created_by'),
  }
}
