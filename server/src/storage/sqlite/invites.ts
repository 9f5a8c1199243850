import type { PersonId } from '@herringbone/shared/model/ids.ts'
import type { InviteRow, Invites } from '../storage.ts'
import { nullableNumber, nullableText, number, type Row, text } from './columns.ts'
import type { Database } from './database.ts'

export function sqliteInvites(db: Database): Invites {
  const insert = db.prepare(`
    INSERT INTO invites (id, board, role, token_hash, passphrase_hash,
      created_at, created_by, expires_at, revoked_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const one = db.prepare('SELECT * FROM invites WHERE id = ?')
  const byHash = db.prepare('SELECT * FROM invites WHERE token_hash = ?')
  const ofBoard = db.prepare(`
    SELECT *, (SELECT count(*) FROM members WHERE members.invite = invites.id) AS uses
    FROM invites WHERE board = ? ORDER BY created_at, id`)
  const revokeInvite = db.prepare(
    'UPDATE invites SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL',
  )
  const revokeMembers = db.prepare(
    'UPDATE members SET revoked_at = ? WHERE invite = ? AND revoked_at IS NULL RETURNING person',
  )

  return {
    create: (row) =>
      db.run(() => {
        const { id, board, role, tokenHash, passphraseHash } = row
        const { createdAt, createdBy, expiresAt, revokedAt } = row
        const times = [createdAt, createdBy, expiresAt, revokedAt] as const
        insert.run(id, board, role, tokenHash, passphraseHash, ...times)
      }),
    byTokenHash: (hash) =>
      db.run(() => {
        const row = byHash.get(hash)
        return row ? toInvite(row) : null
      }),
    get: (id) =>
      db.run(() => {
        const row = one.get(id)
        return row ? toInvite(row) : null
      }),
    list: (board) =>
      db.run(() =>
        ofBoard.all(board).map((row) => ({ ...toInvite(row), uses: number(row, 'uses') })),
      ),
    revoke: (id, at) =>
      db.transaction(() => {
        revokeInvite.run(at, id)
        return revokeMembers.all(at, id).map((row) => text<PersonId>(row, 'person'))
      }),
  }
}

function toInvite(row: Row): InviteRow {
  return {
    id: text(row, 'id'),
    board: text(row, 'board'),
    role: text(row, 'role'),
    tokenHash: text(row, 'token_hash'),
    passphraseHash: nullableText(row, 'passphrase_hash'),
    createdAt: number(row, 'created_at'),
    createdBy: text(row, 'created_by'),
    expiresAt: nullableNumber(row, 'expires_at'),
    revokedAt: nullableNumber(row, 'revoked_at'),
  }
}
