import type { SQLInputValue, StatementSync } from 'node:sqlite'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { Owner } from '@herringbone/shared/model/owner.ts'
import {
  type ActionChangeRow,
  type ActionRow,
  type Actions,
  type ActionsQuery,
  CHANGES_KEPT,
  daysAsked,
  goesOn,
  isClosedStatus,
  ownerKeyOf,
  type ProjectedAction,
  searchedIn,
} from '../actions.ts'
import { facetKey } from '../facet-key.ts'
import { nullableText, number, type Row, text } from './columns.ts'
import type { Database } from './database.ts'
import { visibleTo } from './visible.ts'

type Values = Record<string, SQLInputValue>

export function sqliteActions(db: Database): Actions {
  const statements = new Map<string, StatementSync>()
  // Filters make some dozens of different statements.
  const prepared = (sql: string): StatementSync => {
    const statement = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const ownerKeys = db.prepare(`
    SELECT owner_key, count(*) AS n
    FROM board_actions INDEXED BY board_actions_by_owner_key
      CROSS JOIN boards ON boards.id = board_actions.board
    WHERE closed = 0 AND owner_key <> '' AND ${visibleTo('?1')}
    GROUP BY owner_key ORDER BY n DESC, owner_key LIMIT ?2`)
  const ownerOf = db.prepare(`
    SELECT record FROM board_actions CROSS JOIN boards ON boards.id = board_actions.board
    WHERE closed = 0 AND owner_key = ?2 AND ${visibleTo('?1')} LIMIT 1`)
  const titleOf = db.prepare("SELECT projection ->> '$.title' AS title FROM boards WHERE id = ?")
  const drop = db.prepare('DELETE FROM board_actions WHERE board = ? AND id = ?')
  const add = db.prepare(INSERT_ACTION)
  const last = db.prepare(`
    SELECT seq, action, at, person, field, value FROM action_changes
    WHERE board = ? AND action = ? ORDER BY seq DESC LIMIT 1`)
  const addChange = db.prepare(`
    INSERT INTO action_changes (board, action, seq, at, person, field, value)
    VALUES (?, ?, ?, ?, ?, ?, ?)`)
  const goOn = db.prepare(
    'UPDATE action_changes SET at = ?, value = ? WHERE board = ? AND action = ? AND seq = ?',
  )
  const forget = db.prepare(
    'DELETE FROM action_changes WHERE board = ? AND action = ? AND seq <= ?',
  )
  const changesOf = db.prepare(`
    SELECT action, at, person, field, value FROM action_changes
    WHERE board = ? AND action = ? ORDER BY seq DESC`)

  const tellNow = (board: BoardId, change: ActionChangeRow): void => {
    const { action, at, person, field, value } = change
    const row = last.get(board, action)
    if (row && goesOn(toChange(row), change)) {
      goOn.run(at, value, board, action, number(row, 'seq'))
      return
    }
    const seq = row ? number(row, 'seq') + 1 : 1
    addChange.run(board, action, seq, at, person, field, value)
    forget.run(board, action, seq - CHANGES_KEPT)
  }

  return {
    find: (query, { offset, limit }) =>
      db.run(() => {
        const { sql, values } = whereOf(query)
        // From the actions to their boards: filters on actions leave few, those on boards hardly any.
        const from = `board_actions AS listed CROSS JOIN boards ON boards.id = listed.board
          WHERE ${sql}`
        const rows: ActionRow[] = []
        let found = 0
        for (const { part, order } of PARTS) {
          const counted = prepared(`SELECT count(*) AS n FROM ${from} AND ${part}`)
          const count = number(counted.get(values) ?? {}, 'n')
          const skipped = Math.max(0, offset - found)
          if (rows.length < limit && skipped < count) {
            const page = prepared(`
              SELECT listed.board, boards.projection ->> '$.title' AS title, record FROM ${from}
              AND ${part} ORDER BY ${order} LIMIT $limit OFFSET $offset`)
            const rest = { limit: limit - rows.length, offset: skipped }
            rows.push(...page.all({ ...values, ...rest }).map(toRow))
          }
          found += count
        }
        return { rows, found }
      }),
    owners: (viewer, limit) =>
      db.run(() =>
        ownerKeys.all(viewer, limit).flatMap((row): Owner[] => {
          // The name as one of them writes it.
          const one = ownerOf.get(viewer, text(row, 'owner_key'))
          return one ? [JSON.parse(text(one, 'record')).owner] : []
        }),
      ),
    put: (board, action) =>
      db.transaction(() => {
        const row = titleOf.get(board)
        if (!row) return
        drop.run(board, action.id)
        add.run(...actionColumns(board, text(row, 'title'), action))
      }),
    tell: (board, changes) =>
      db.transaction(() => {
        for (const change of changes) tellNow(board, change)
      }),
    changes: (board, action) => db.run(() => changesOf.all(board, action).map(toChange)),
  }
}

/** The list one part after the other, each in the order of an index but for what is closed. */
const PARTS = [
  { part: "closed = 0 AND due <> ''", order: 'due, listed.board, listed.id' },
  { part: "closed = 0 AND due = ''", order: 'listed.board, listed.id' },
  { part: 'closed = 1', order: "status_at DESC, due = '', due, listed.board, listed.id" },
]

export const INSERT_ACTION = `
  INSERT INTO board_actions
    (board, id, closed, due, owner_person, owner_key, owner, status_at, searched, record)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

export function actionColumns(board: BoardId, title: string, action: ProjectedAction) {
  const { id, status, due, owner, statusAt } = action
  return [
    ...[board, id, isClosedStatus(status) ? 1 : 0, due, owner?.person ?? '', ownerKeyOf(action)],
    ...[owner?.name ?? '', statusAt, searchedIn(title, action), JSON.stringify(action)],
  ]
}

const toRow = (row: Row) => ({
  board: text<BoardId>(row, 'board'),
  boardTitle: text(row, 'title'),
  // Nobody else writes these rows, and older forms are written again at the start.
  action: JSON.parse(text(row, 'record')) as ProjectedAction,
})

const toChange = (row: Row): ActionChangeRow => ({
  action: text(row, 'action'),
  at: number(row, 'at'),
  person: nullableText(row, 'person'),
  field: text(row, 'field'),
  value: nullableText(row, 'value'),
})

/** A query as a condition, with the values of its parameters. */
function whereOf(query: ActionsQuery): { sql: string; values: Values } {
  const conditions = [visibleTo('$viewer')]
  const values: Values = { viewer: query.viewer }
  const add = (condition: string, given: Values = {}) => {
    conditions.push(condition)
    Object.assign(values, given)
  }
  const { mine, state, due, owner, q, today } = query
  if (mine) {
    add(
      `(owner_person = $me OR (owner_person = '' AND owner_key = $name
        AND record ->> '$.owner.kind' = 'person'))`,
      { me: mine.person, name: facetKey(mine.name) },
    )
  }
  if (state === 'open') add('closed = 0')
  if (state === 'closed') add('closed = 1')
  const days = daysAsked(due, today)
  if (days) add("closed = 0 AND due BETWEEN $from AND $to AND due <> ''", days)
  else if (days === null) add("closed = 0 AND due = ''")
  if (owner !== undefined) add('owner_key = $owner', { owner: facetKey(owner) })
  for (const field of ['status', 'priority', 'kind', 'commitment'] as const) {
    const value = query[field]
    if (value !== undefined) add(`record ->> '$.${field}' = $${field}`, { [field]: value })
  }
  const words = q === undefined ? '' : facetKey(q)
  if (words !== '') {
    add(
      `NOT EXISTS (
        SELECT 1 FROM json_each($words) AS word WHERE instr(searched, ' ' || word.value) = 0)`,
      { words: JSON.stringify(words.split(' ')) },
    )
  }
  return { sql: conditions.join(' AND '), values }
}
