import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { SearchItem } from '@herringbone/shared/model/search-item.ts'
import { termsOf } from '../../search/terms.ts'
import type { ProjectedAction } from '../actions.ts'
import type { BoardProjection } from '../board-row.ts'
import { facetKey } from '../facet-key.ts'
import { facetsOf } from '../facets-of.ts'
import type { ProjectedBoard } from '../storage.ts'
import { actionColumns, INSERT_ACTION } from './actions.ts'
import { number, text } from './columns.ts'
import type { Database } from './database.ts'

/** Grows when what is derived from a board changes: then all boards are projected once more. */
export const PROJECTION_VERSION = 2

/** What the library knows of boards, written within transactions of the callers'. */
export function sqliteProjections(db: Database) {
  const boardOf = db.prepare(
    'SELECT seq, created_at, projected, projection FROM boards WHERE id = ?',
  )
  const update = db.prepare(`
    UPDATE boards SET projected = ?, severity = ?, review = ?, began_at = ?, updated_at = ?,
      projection = ?
    WHERE id = ?`)
  const itemsOf = db.prepare(
    'SELECT kind, at, text FROM board_items WHERE board = ? ORDER BY place',
  )
  const dropItems = db.prepare('DELETE FROM board_items WHERE board = ?')
  const addItem = db.prepare('INSERT INTO board_items VALUES (?, ?, ?, ?, ?)')
  const dropFacets = db.prepare('DELETE FROM board_facets WHERE board = ?')
  const addFacet = db.prepare('INSERT OR IGNORE INTO board_facets VALUES (?, ?, ?, ?)')
  const dropWords = db.prepare('DELETE FROM board_words WHERE rowid = ?')
  const addWords = db.prepare('INSERT INTO board_words (rowid, terms) VALUES (?, ?)')

  const dropActions = db.prepare('DELETE FROM board_actions WHERE board = ?')
  const addAction = db.prepare(INSERT_ACTION)

  const isKept = (id: BoardId, items: readonly SearchItem[]): boolean => {
    const kept = itemsOf.all(id)
    return (
      kept.length === items.length &&
      items.every(({ kind, at, text: words }, place) => {
        const row = kept[place]
        return row?.kind === kind && row.at === at && row.text === words
      })
    )
  }

  const writeFacets = (id: BoardId, projection: BoardProjection): void => {
    dropFacets.run(id)
    for (const { kind, label } of facetsOf(projection)) {
      const key = facetKey(label)
      if (key !== '') addFacet.run(kind, key, id, label)
    }
  }

  const writeActions = (id: BoardId, title: string, all: readonly ProjectedAction[]): void => {
    dropActions.run(id)
    for (const action of all) addAction.run(...actionColumns(id, title, action))
  }

  const writeItems = (id: BoardId, seq: number, { projection, items }: ProjectedBoard): void => {
    dropItems.run(id)
    const terms = termsOf(projection.title)
    for (const [place, { kind, at, text: words }] of items.entries()) {
      addItem.run(id, place, kind, at, words)
      for (const term of termsOf(words)) terms.add(term)
    }
    dropWords.run(seq)
    addWords.run(seq, [...terms].join(' '))
  }

  return {
    /** Replaces what is known of a board. What has not changed is left as it is. */
    putNow(id: BoardId, projected: ProjectedBoard, when?: 'whenStale'): void {
      const row = boardOf.get(id)
      if (!row) return
      const isStale = number(row, 'projected') < PROJECTION_VERSION
      if (when === 'whenStale' && !isStale) return
      const { projection, items, actions } = projected
      update.run(...columnsOf(projection, number(row, 'created_at')), id)
      writeFacets(id, projection)
      writeActions(id, projection.title, actions)
      const { title } = JSON.parse(text(row, 'projection'))
      if (isStale || title !== projection.title || !isKept(id, items)) {
        writeItems(id, number(row, 'seq'), projected)
      }
    },
    /** Writes what hangs on the row of a new board. */
    writeNow(id: BoardId, projected: ProjectedBoard): void {
      writeFacets(id, projected.projection)
      writeActions(id, projected.projection.title, projected.actions)
      writeItems(id, number(boardOf.get(id) ?? {}, 'seq'), projected)
    },
  }
}

/** From `projected` to `projection`. */
export function columnsOf(projection: BoardProjection, createdAt: number) {
  const { severity, review, startedAt, updatedAt } = projection
  return [
    ...[PROJECTION_VERSION, severity, review, startedAt ?? createdAt, updatedAt],
    JSON.stringify(projection),
  ]
}
