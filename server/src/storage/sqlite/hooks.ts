import type { HookRow, Hooks } from '../hooks.ts'
import { nullableNumber, number, type Row, text } from './columns.ts'
import type { Database } from './database.ts'

export function sqliteHooks(db: Database): Hooks {
  const insert = db.prepare(`
    INSERT INTO hooks (id, board, name, token_hash, created_at, created_by, revoked_at, used_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
  const byHash = db.prepare('SELECT * FROM hooks WHERE token_hash = ?')
  const ofBoard = db.prepare(
    'SELECT * FROM hooks WHERE board = ? AND revoked_at IS NULL ORDER BY created_at, id',
  )
  const revoke = db.prepare(
    'UPDATE hooks SET revoked_at = ? WHERE board = ? AND id = ? AND revoked_at IS NULL',
  )
  const use = db.prepare('UPDATE hooks SET used_at = ? WHERE id = ?')
  return {
    add: ({ id, board, name, tokenHash, createdAt, createdBy, revokedAt, usedAt }) =>
      db.run(() => {
        insert.run(id, board, name, tokenHash, createdAt, createdBy, revokedAt, usedAt)
      }),
    byTokenHash: (hash) =>
      db.run(() => {
        const row = byHash.get(hash)
        return row ? toHook(row) : null
      }),
    list: (board) => db.run(() => ofBoard.all(board).map(toHook)),
    revoke: (board, id, at) => db.run(() => revoke.run(at, board, id).changes > 0),
    used: (id, at) =>
      db.run(() => {
        use.run(at, id)
      }),
  }
}

function toHook(row: Row): HookRow {
  return {
    id: text(row, 'id'),
    board: text(row, 'board'),
    name: text(row, 'name'),
    tokenHash: text(row, 'token_hash'),
    createdAt: number(row, 'created_at'),
    createdBy: text(row, 'created_by'),
    revokedAt: nullableNumber(row, 'revoked_at'),
    usedAt: nullableNumber(row, 'used_at'),
  }
}
