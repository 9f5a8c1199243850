import type { SQLInputValue, StatementSync } from 'node:sqlite'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { SearchItem } from '@herringbone/shared/model/search-item.ts'
import { bestItems } from '../../search/best-items.ts'
import { createMatcher, readQuery, toMatch } from '../../search/query.ts'
import { facetKey } from '../facet-key.ts'
import { FACETS, type Library, type LibraryQuery } from '../library.ts'
import { BOARD_COLUMNS, toBoard } from './board-row.ts'
import { nullableNumber, number, type Row, text } from './columns.ts'
import type { Database } from './database.ts'
import { PROJECTION_VERSION } from './projections.ts'
import { thrownAwayBy, visibleTo } from './visible.ts'

type Values = Record<string, SQLInputValue>

export function sqliteLibrary(db: Database): Library {
  const statements = new Map<string, StatementSync>()
  // Filters make some dozens of different statements.
  const prepared = (sql: string): StatementSync => {
    const statement = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const count = ({ sql, values }: Where): number =>
    number(prepared(`SELECT count(*) AS n FROM boards WHERE ${sql}`).get(values) ?? {}, 'n')
  const itemsOf = db.prepare(
    'SELECT kind, at, text FROM board_items WHERE board = ? ORDER BY place',
  )
  const frequency = db.prepare('SELECT doc FROM board_vocabulary WHERE term = ?')
  const stale = db.prepare(
    'SELECT id FROM boards WHERE projected < ? ORDER BY updated_at DESC LIMIT ?',
  )

  // One by one: most often the first few of them are enough.
  function* itemsIn(board: BoardId) {
    for (const row of itemsOf.iterate(board)) yield toItem(row)
  }

  return {
    find: (query, { offset, limit }) =>
      db.run(() => {
        const where = whereOf(query)
        // By the narrow index alone. What a search finds is counted on the way, as looking for it
        // twice costs more; everything else is counted faster by itself.
        const found = query.q ? 'count(*) OVER ()' : 'NULL'
        const page = prepared(`
          SELECT ${BOARD_COLUMNS}, found FROM (
            SELECT boards.seq AS chosen, ${found} AS found FROM boards WHERE ${where.sql}
            ORDER BY updated_at DESC, boards.created_at DESC, boards.id
            LIMIT $limit OFFSET $offset
          ) JOIN boards ON boards.seq = chosen
          ORDER BY updated_at DESC, boards.created_at DESC, boards.id`)
        const rows = page.all({ ...where.values, limit, offset })
        const counted = nullableNumber(rows[0] ?? { found: null }, 'found')
        return { rows: rows.map(toBoard), found: counted ?? count(where) }
      }),
    count: (query) => db.run(() => count(whereOf(query))),
    values: (facet, query, q, limit) =>
      db.run(() => {
        const where = whereOf(query)
        const named = namedBy(q)
        const rows = prepared(`
          SELECT max(label) AS label, count(*) AS boards FROM board_facets
          WHERE kind = $facet AND ${named.sql}
            AND board IN (SELECT boards.id FROM boards WHERE ${where.sql})
          GROUP BY board_facets.key ORDER BY boards DESC, board_facets.key LIMIT $limit`)
        return rows
          .all({ ...where.values, ...named.values, facet, limit })
          .map((row) => ({ label: text(row, 'label'), boards: number(row, 'boards') }))
      }),
    hits: (boards, q, limit) =>
      db.run(() => {
        const matcher = createMatcher(readQuery(q) ?? [])
        return boards.map((board) => bestItems(itemsIn(board), matcher, limit))
      }),
    related: (terms, { except, ...query }, limit) =>
      db.run(() => {
        if (terms.length === 0) return []
        const where = whereOf(query)
        const rows = prepared(`
          SELECT ${BOARD_COLUMNS} FROM board_words JOIN boards ON boards.seq = board_words.rowid
          WHERE board_words MATCH $terms AND boards.id <> $except AND ${where.sql}
          ORDER BY bm25(board_words) LIMIT $limit`)
        const match = terms.map((term) => `"${term}"`).join(' OR ')
        return rows.all({ ...where.values, terms: match, except, limit }).map(toBoard)
      }),
    frequencies: (terms) =>
      db.run(() => terms.map((term) => number(frequency.get(term) ?? { doc: 0 }, 'doc'))),
    stale: (limit) =>
      db.run(() => stale.all(PROJECTION_VERSION, limit).map((row) => text<BoardId>(row, 'id'))),
  }
}

const toItem = (row: Row): SearchItem => ({
  kind: text(row, 'kind'),
  at: text(row, 'at'),
  text: text(row, 'text'),
})

interface Where {
  sql: string
  values: Values
}

/** A query as a condition on `boards`, with the values of its parameters. */
function whereOf(query: LibraryQuery): Where {
  const conditions: string[] = []
  const values: Values = { viewer: query.viewer }
  const add = (condition: string, given: Values = {}) => {
    conditions.push(condition)
    Object.assign(values, given)
  }
  if (query.shelf === 'bin') add(thrownAwayBy('$viewer'))
  else {
    add(visibleTo('$viewer'))
    if (query.shelf === 'open') add('boards.archived_at IS NULL')
    if (query.shelf === 'archive') add('boards.archived_at IS NOT NULL')
  }
  const { severity, from, to, review, among, without } = query
  if (severity !== undefined) add('boards.severity = $severity', { severity })
  if (from !== undefined) add('boards.began_at >= $from', { from })
  if (to !== undefined) add('boards.began_at < $to', { to })
  if (review) add(inList('boards.review', 'review'), { review: JSON.stringify(review) })
  if (among) add(inList('boards.id', 'among'), { among: JSON.stringify(among) })
  if (without) add(`NOT ${inList('boards.id', 'without')}`, { without: JSON.stringify(without) })
  for (const facet of FACETS) {
    const label = query[facet]
    if (label === undefined) continue
    add(
      `boards.id IN (SELECT board FROM board_facets WHERE kind = '${facet}' AND key = $${facet})`,
      { [facet]: facetKey(label) },
    )
  }
  const words = readQuery(query.q ?? '')
  // Signs alone are no words, and stand in no board.
  if (words?.length === 0) add('FALSE')
  else if (words) {
    const match = toMatch(words)
    add('boards.seq IN (SELECT rowid FROM board_words WHERE board_words MATCH $match)', { match })
  }
  return { sql: conditions.join(' AND '), values }
}

/**
 * Names of a facet in which each word begins one. Each is a condition of its own: a list of them
 * would be read anew for every name that there is.
 */
function namedBy(q: string): Where {
  const words = [...new Set(facetKey(q).split(' '))]
  return {
    sql: words.map((_, at) => `instr(' ' || board_facets.key, $word${at}) > 0`).join(' AND '),
    values: Object.fromEntries(words.map((word, at) => [`word${at}`, ` ${word}`])),
  }
}

const inList = (column: string, name: string) =>
  `${column} IN (SELECT value FROM json_each($${name}))`
