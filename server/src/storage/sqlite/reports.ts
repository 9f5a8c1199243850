import type { ReportVersion } from '@herringbone/shared/api/reports.ts'
import type { Reports, ReportVersionHeadRow, ShareRow } from '../reports.ts'
import { nullableNumber, number, type Row, text } from './columns.ts'
import type { Database } from './database.ts'

export function sqliteReports(db: Database): Reports {
  const insert = db.prepare(`
    INSERT INTO report_versions (board, version, head, blocks)
    SELECT ?1, ?2, ?3, ?4
    WHERE ?2 = 1 + (SELECT coalesce(max(version), 0) FROM report_versions WHERE board = ?1)`)
  const heads = db.prepare('SELECT head FROM report_versions WHERE board = ? ORDER BY version DESC')
  const one = db.prepare('SELECT head, blocks FROM report_versions WHERE board = ? AND version = ?')
  const newest = db.prepare(
    'SELECT head, blocks FROM report_versions WHERE board = ? ORDER BY version DESC LIMIT 1',
  )
  const insertShare = db.prepare(`
    INSERT INTO report_shares (id, board, shows, token_hash, created_at, created_by,
      expires_at, revoked_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`)
  const shareByHash = db.prepare('SELECT * FROM report_shares WHERE token_hash = ?')
  const sharesOf = db.prepare('SELECT * FROM report_shares WHERE board = ? ORDER BY created_at, id')
  const revoke = db.prepare(`
    UPDATE report_shares SET revoked_at = coalesce(revoked_at, ?) WHERE board = ? AND id = ?`)

  return {
    add: (board, { blocks, ...head }) =>
      db.run(() => {
        const said = [JSON.stringify(head), JSON.stringify(blocks)] as const
        return insert.run(board, head.version, ...said).changes > 0
      }),
    list: (board) => db.run(() => heads.all(board).map(toHead)),
    get: (board, version) => db.run(() => toVersion(one.get(board, version))),
    newest: (board) => db.run(() => toVersion(newest.get(board))),
    addShare: (row) =>
      db.run(() => {
        const { id, board, shows, tokenHash, createdAt, createdBy, expiresAt, revokedAt } = row
        const times = [createdAt, createdBy, expiresAt, revokedAt] as const
        insertShare.run(id, board, shows, tokenHash, ...times)
      }),
    shareByTokenHash: (hash) =>
      db.run(() => {
        const row = shareByHash.get(hash)
        return row ? toShare(row) : null
      }),
    shares: (board) => db.run(() => sharesOf.all(board).map(toShare)),
    revokeShare: (board, id, at) => db.run(() => revoke.run(at, board, id).changes > 0),
  }
}

// What stands in the columns was checked when it was written.
const toHead = (row: Row): ReportVersionHeadRow => JSON.parse(text(row, 'head'))

const toVersion = (row: Row | undefined): ReportVersion | null =>
  row === undefined ? null : { ...toHead(row), blocks: JSON.parse(text(row, 'blocks')) }

function toShare(row: Row): ShareRow {
  return {
    id: text(row, 'id'),
    board: text(row, 'board'),
    shows: text(row, 'shows'),
    tokenHash: text(row, 'token_hash'),
    createdAt: number(row, 'created_at'),
    createdBy: text(row, 'created_by'),
    expiresAt: nullableNumber(row, 'expires_at'),
    revokedAt: nullableNumber(row, 'revoked_at'),
  }
}
