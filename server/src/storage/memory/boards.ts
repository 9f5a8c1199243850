import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import { maySee } from '@herringbone/shared/permissions/visibility.ts'
import type { BoardRow } from '../board-row.ts'
import { boardDoc, desksOfBoard } from '../doc-log.ts'
import type { Boards } from '../storage.ts'
import { appendUpdate } from './doc-log.ts'
import { putMember } from './members.ts'
import type { Tables } from './tables.ts'

export function memoryBoards(tables: Tables): Boards {
  const { boards, items, actions } = tables
  const change = (id: BoardId, changed: (row: BoardRow) => Partial<BoardRow>): void => {
    const row = boards.get(id)
    if (row) boards.set(id, { ...row, ...changed(row) })
  }
  const seenBy = (viewer: PersonId | undefined) =>
    [...boards.values()].filter((row) => isVisible(tables, row, viewer))
  return {
    async create({ items: found = [], actions: doing = [], ...row }, content, creator, session) {
      if (boards.has(row.id)) throw new Error(`There is a board ${row.id} already.`)
      boards.set(row.id, structuredClone(row))
      items.set(row.id, structuredClone(found))
      actions.set(row.id, structuredClone([...doing]))
      appendUpdate(tables, boardDoc(row.id), content)
      putMember(tables, creator)
      tables.sessions.set(row.id, structuredClone(session))
    },
    async get(id) {
      const row = boards.get(id)
      return row ? structuredClone(row) : null
    },
    async list({ viewer }) {
      return seenBy(viewer)
        .sort(byNewestChange)
        .map((row) => structuredClone(row))
    },
    async count(viewer) {
      return seenBy(viewer).length
    },
    async visibleTo(viewer) {
      return new Set(seenBy(viewer).map(({ id }) => id))
    },
    async setVisibility(id, visibility) {
      change(id, () => ({ visibility }))
    },
    // Nothing in memory is older than its process, and so nothing is ever stale.
    async project(id, { projection, items: found, actions: doing }, when) {
      if (!boards.has(id) || when === 'whenStale') return
      change(id, () => ({ projection: structuredClone(projection) }))
      items.set(id, structuredClone(found))
      actions.set(id, structuredClone([...doing]))
    },
    async archive(id, at) {
      change(id, () => ({ archivedAt: at }))
    },
    async throwAway(id, at) {
      change(id, (row) => (row.deletedAt === null ? { deletedAt: at, epoch: row.epoch + 1 } : row))
    },
    async restore(id) {
      change(id, () => ({ deletedAt: null }))
    },
    async thrownAwayBefore(at) {
      return [...boards.values()]
        .filter(({ deletedAt }) => deletedAt !== null && deletedAt < at)
        .sort((a, b) => Number(a.deletedAt) - Number(b.deletedAt))
        .map(({ id }) => id)
    },
    async erase(id) {
      eraseBoard(tables, id)
    },
  }
}

export function isVisible(
  { members }: Tables,
  row: BoardRow,
  viewer: PersonId | undefined,
): boolean {
  if (row.deletedAt !== null) return false
  if (viewer === undefined) return true
  return maySee({ member: true }, members.get(row.id)?.get(viewer) ?? null, row.visibility)
}

export function byNewestChange(a: BoardRow, b: BoardRow): number {
  return (
    b.projection.updatedAt - a.projection.updatedAt ||
    b.createdAt - a.createdAt ||
    (a.id < b.id ? -1 : 1)
  )
}

function eraseBoard(tables: Tables, board: BoardId): void {
  const { boards, items, members, sessions, docs, answers } = tables
  for (const table of [boards, items, members, sessions, tables.outcomes, tables.reports])
    table.delete(board)
  docs.delete(boardDoc(board))
  for (const name of docs.keys()) if (name.startsWith(desksOfBoard(board))) docs.delete(name)
  for (const name of answers.keys()) if (name.startsWith(`${board} `)) answers.delete(name)
  const { invites, files, deliveries, hooks, shares } = tables
  for (const table of [invites, files, deliveries, hooks, shares]) {
    for (const [id, row] of table)
      if (row.board === board) (table as Map<string, unknown>).delete(id)
  }
}
