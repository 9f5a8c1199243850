import type { BoardId } from '@herringbone/shared/model/ids.ts'
import { boardDoc } from '../doc-log.ts'
import { fold, searchWords } from '../fold.ts'
import type { BoardProjection, BoardRow, Boards } from '../storage.ts'
import { number, type Row, text } from './columns.ts'
import type { Database } from './database.ts'
import type { SqliteDocLog } from './doc-log.ts'
import type { SqliteMembers } from './members.ts'
import type { SqliteSessions } from './sessions.ts'
import { visibleTo } from './visible.ts'

const COLUMNS = 'id, epoch, created_at, created_by, visibility, projection'

export function sqliteBoards(
  db: Database,
  docs: SqliteDocLog,
  members: SqliteMembers,
  sessions: SqliteSessions,
): Boards {
  const insert = db.prepare(`
    INSERT INTO boards (id, epoch, created_at, created_by, visibility,
      severity, updated_at, projection, text, folded)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const update = db.prepare(`
    UPDATE boards SET severity = ?, updated_at = ?, projection = ?, text = ?, folded = ?
    WHERE id = ?`)
  const one = db.prepare(`SELECT ${COLUMNS}, '' AS text FROM boards WHERE id = ?`)
  const all = db.prepare(`
    SELECT ${COLUMNS}, '' AS text FROM boards
    WHERE (?1 IS NULL OR severity = ?1) AND ${visibleTo('?2')}
    ORDER BY updated_at DESC, created_at DESC, id`)
  // instr and not LIKE: nothing in a word is a wildcard, and SQLite's own folding is ASCII only.
  const found = db.prepare(`
    SELECT ${COLUMNS}, text FROM boards
    WHERE (?1 IS NULL OR severity = ?1) AND ${visibleTo('?2')}
      AND NOT EXISTS (SELECT 1 FROM json_each(?3) word WHERE instr(folded, word.value) = 0)
    ORDER BY updated_at DESC, created_at DESC, id`)
  const size = db.prepare(`SELECT count(*) AS boards FROM boards WHERE ${visibleTo('?1')}`)
  const seen = db.prepare(`SELECT id FROM boards WHERE ${visibleTo('?1')}`)
  const open = db.prepare('UPDATE boards SET visibility = ? WHERE id = ?')

  return {
    create: (row, content, creator, session) =>
      db.transaction(() => {
        const { id, epoch, createdAt, createdBy, visibility, projection } = row
        const columns = projectionColumns(projection)
        insert.run(id, epoch, createdAt, createdBy, visibility, ...columns)
        docs.appendNow(boardDoc(id), content)
        members.putNow(creator)
        sessions.createNow(id, session)
      }),
    get: (id) =>
      db.run(() => {
        const row = one.get(id)
        return row ? toBoard(row) : null
      }),
    list: ({ q = '', severity = null, viewer = null }) =>
      db.run(() => {
        const words = searchWords(q)
        const rows = words.length
          ? found.all(severity, viewer, JSON.stringify(words))
          : all.all(severity, viewer)
        return rows.map(toBoard)
      }),
    count: (viewer) => db.run(() => number(size.get(viewer ?? null) ?? {}, 'boards')),
    visibleTo: (viewer) =>
      db.run(() => new Set(seen.all(viewer).map((row) => text<BoardId>(row, 'id')))),
    setVisibility: (id, visibility) =>
      db.run(() => {
        open.run(visibility, id)
      }),
    project: (id, projection) =>
      db.run(() => {
        update.run(...projectionColumns(projection), id)
      }),
  }
}

/** Severity, time of change, and three texts: all but the text, the text, and what is searched. */
function projectionColumns({ text: body, ...rest }: BoardProjection) {
  const folded = fold(`${rest.title}\n${body}`)
  return [rest.severity, rest.updatedAt, JSON.stringify(rest), body, folded] as const
}

function toBoard(row: Row): BoardRow {
  return {
    id: text(row, 'id'),
    epoch: number(row, 'epoch'),
    createdAt: number(row, 'created_at'),
    createdBy: text(row, 'created_by'),
    visibility: text(row, 'visibility'),
    projection: { ...JSON.parse(text(row, 'projection')), text: text(row, 'text') },
  }
}
