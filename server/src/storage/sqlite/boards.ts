import type { BoardId } from '@herringbone/shared/model/ids.ts'
import { boardDoc } from '../doc-log.ts'
import type { Boards } from '../storage.ts'
import { BOARD_COLUMNS, toBoard } from './board-row.ts'
import { number, text } from './columns.ts'
import type { Database } from './database.ts'
import type { SqliteDocLog } from './doc-log.ts'
import { sqliteErase } from './erase.ts'
import type { SqliteMembers } from './members.ts'
import { columnsOf, sqliteProjections } from './projections.ts'
import type { SqliteSessions } from './sessions.ts'
import { visibleTo } from './visible.ts'

export function sqliteBoards(
  db: Database,
  docs: SqliteDocLog,
  members: SqliteMembers,
  sessions: SqliteSessions,
): Boards {
  const insert = db.prepare(`
    INSERT INTO boards (id, epoch, created_at, created_by, visibility, archived_at, deleted_at,
      projected, severity, review, began_at, updated_at, projection)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const one = db.prepare(`SELECT ${BOARD_COLUMNS} FROM boards WHERE id = ?`)
  const all = db.prepare(`
    SELECT ${BOARD_COLUMNS} FROM boards WHERE ${visibleTo('?1')}
    ORDER BY updated_at DESC, created_at DESC, id`)
  const size = db.prepare(`SELECT count(*) AS boards FROM boards WHERE ${visibleTo('?1')}`)
  const seen = db.prepare(`SELECT id FROM boards WHERE ${visibleTo('?1')}`)
  const setVisibility = db.prepare('UPDATE boards SET visibility = ? WHERE id = ?')
  const archive = db.prepare('UPDATE boards SET archived_at = ? WHERE id = ?')
  const throwAway = db.prepare(
    'UPDATE boards SET deleted_at = ?, epoch = epoch + 1 WHERE id = ? AND deleted_at IS NULL',
  )
  const restore = db.prepare('UPDATE boards SET deleted_at = NULL WHERE id = ?')
  const due = db.prepare('SELECT id FROM boards WHERE deleted_at < ? ORDER BY deleted_at, id')
  const projections = sqliteProjections(db)
  const eraseNow = sqliteErase(db, docs)

  return {
    create: ({ items = [], actions = [], ...row }, content, creator, session) =>
      db.transaction(() => {
        const { id, epoch, createdAt, createdBy, visibility, projection } = row
        insert.run(
          ...[id, epoch, createdAt, createdBy, visibility, row.archivedAt, row.deletedAt],
          ...columnsOf(projection, createdAt),
        )
        projections.writeNow(id, { projection, items, actions })
        docs.appendNow(boardDoc(id), content)
        members.putNow(creator)
        sessions.createNow(id, session)
      }),
    get: (id) =>
      db.run(() => {
        const row = one.get(id)
        return row ? toBoard(row) : null
      }),
    list: ({ viewer = null }) => db.run(() => all.all(viewer).map(toBoard)),
    count: (viewer) => db.run(() => number(size.get(viewer ?? null) ?? {}, 'boards')),
    visibleTo: (viewer) =>
      db.run(() => new Set(seen.all(viewer).map((row) => text<BoardId>(row, 'id')))),
    setVisibility: (id, visibility) =>
      db.run(() => {
        setVisibility.run(visibility, id)
      }),
    project: (id, projected, when) => db.transaction(() => projections.putNow(id, projected, when)),
    archive: (id, at) =>
      db.run(() => {
        archive.run(at, id)
      }),
    throwAway: (id, at) =>
      db.run(() => {
        throwAway.run(at, id)
      }),
    restore: (id) =>
      db.run(() => {
        restore.run(id)
      }),
    thrownAwayBefore: (at) => db.run(() => due.all(at).map((row) => text<BoardId>(row, 'id'))),
    async erase(id) {
      await db.transaction(() => eraseNow(id))
      db.forgetLog()
    },
  }
}
