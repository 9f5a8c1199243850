import type { BoardId } from '@herringbone/shared/model/ids.ts'
import { boardDoc, type DocName, desksOfBoard } from '../doc-log.ts'
import { text } from './columns.ts'
import type { Database } from './database.ts'
import type { SqliteDocLog } from './doc-log.ts'

/**
 * Forgets a board within a transaction of the caller's: its documents, and its rows in every table
 * that has a column `board`, so that no table can be forgotten here.
 */
export function sqliteErase(db: Database, docs: SqliteDocLog): (board: BoardId) => void {
  const tables = db
    .prepare(`
      SELECT tables.name FROM sqlite_schema AS tables
      WHERE tables.type = 'table' AND tables.sql NOT LIKE 'CREATE VIRTUAL%' AND EXISTS (
        SELECT 1 FROM pragma_table_info(tables.name) AS columns WHERE columns.name = 'board')`)
    .all()
    .map((row) => text(row, 'name'))
  const dropRows = tables.map((table) => db.prepare(`DELETE FROM "${table}" WHERE board = ?`))
  const dropWords = db.prepare(
    'DELETE FROM board_words WHERE rowid = (SELECT seq FROM boards WHERE id = ?)',
  )
  const dropBoard = db.prepare('DELETE FROM boards WHERE id = ?')
  const desks = db.prepare(`
    SELECT doc FROM doc_updates WHERE doc >= ?1 AND doc < ?2
    UNION SELECT doc FROM doc_snapshots WHERE doc >= ?1 AND doc < ?2`)
  // Deleted words stand in the index until it is merged; a sweep is rare enough to do that at once.
  const merge = db.prepare("INSERT INTO board_words (board_words) VALUES ('optimize')")

  return (board) => {
    const prefix = desksOfBoard(board)
    for (const row of desks.all(prefix, `${prefix}\uffff`))
      docs.deleteNow(text<DocName>(row, 'doc'))
    docs.deleteNow(boardDoc(board))
    for (const drop of dropRows) drop.run(board)
    dropWords.run(board)
    dropBoard.run(board)
    merge.run()
  }
}
