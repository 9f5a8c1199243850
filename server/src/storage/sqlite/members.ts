import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import type { MemberRow, Members } from '../storage.ts'
import { nullableNumber, nullableText, number, type Row, text } from './columns.ts'
import type { Database } from './database.ts'

export interface SqliteMembers extends Members {
  /** Puts within a transaction of the caller's. */
  putNow(row: MemberRow): void
  /** Changes the role of someone who is in the board, within a transaction of the caller's. */
  setRoleNow(board: BoardId, person: PersonId, role: Role): void
}

export function sqliteMembers(db: Database): SqliteMembers {
  const upsert = db.prepare(`
    INSERT INTO members (board, person, role, invite, joined_at, revoked_at)
    VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (board, person) DO UPDATE SET
      role = excluded.role, invite = excluded.invite,
      joined_at = excluded.joined_at, revoked_at = excluded.revoked_at`)
  const setRole = db.prepare(
    'UPDATE members SET role = ?3 WHERE board = ?1 AND person = ?2 AND revoked_at IS NULL',
  )
  const one = db.prepare('SELECT * FROM members WHERE board = ? AND person = ?')
  const ofBoard = db.prepare('SELECT * FROM members WHERE board = ? ORDER BY joined_at, person')

  const putNow = ({ board, person, role, invite, joinedAt, revokedAt }: MemberRow): void => {
    upsert.run(board, person, role, invite, joinedAt, revokedAt)
  }

  return {
    putNow,
    setRoleNow(board, person, role) {
      setRole.run(board, person, role)
    },
    put: (row) => db.run(() => putNow(row)),
    get: (board, person) =>
      db.run(() => {
        const row = one.get(board, person)
        return row ? toMember(row) : null
      }),
    list: (board) => db.run(() => ofBoard.all(board).map(toMember)),
  }
}

function toMember(row: Row): MemberRow {
  return {
    board: text(row, 'board'),
    person: text(row, 'person'),
    role: text(row, 'role'),
    invite: nullableText(row, 'invite'),
    joinedAt: number(row, 'joined_at'),
    revokedAt: nullableNumber(row, 'revoked_at'),
  }
}
