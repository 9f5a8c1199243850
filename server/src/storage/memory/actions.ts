import type { BoardId } from '@herringbone/shared/model/ids.ts'
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
import { isVisible } from './boards.ts'
import type { Tables } from './tables.ts'

export function memoryActions(tables: Tables): Actions {
  const { boards, actions, changes } = tables
  const seenBy = (viewer: ActionsQuery['viewer']): ActionRow[] =>
    [...boards.values()]
      .filter((row) => isVisible(tables, row, viewer))
      .flatMap(({ id, projection }) =>
        (actions.get(id) ?? []).map((action) => ({
          board: id,
          boardTitle: projection.title,
          action: structuredClone(action),
        })),
      )
  return {
    async find(query, { offset, limit }) {
      const found = seenBy(query.viewer)
        .filter((row) => matches(row, query))
        .sort(byDate)
      return { rows: found.slice(offset, offset + limit), found: found.length }
    },
    async owners(viewer, limit) {
      const open = seenBy(viewer).filter(({ action }) => !isClosedStatus(action.status))
      const byKey = Map.groupBy(open, ({ action }) => ownerKeyOf(action))
      byKey.delete('')
      return [...byKey]
        .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
        .slice(0, limit)
        .map(([, all]) => {
          const written = all.map(({ action }) => JSON.stringify(action.owner)).sort()
          return JSON.parse(written.at(-1) ?? 'null')
        })
    },
    async put(board, action) {
      if (!boards.has(board)) return
      const others = (actions.get(board) ?? []).filter(({ id }) => id !== action.id)
      actions.set(board, [...others, structuredClone(action)])
    },
    async tell(board, told) {
      for (const change of told) changes.set(board, tell(changes.get(board) ?? [], change))
    },
    async changes(board: BoardId, action) {
      return (changes.get(board) ?? [])
        .filter((change) => change.action === action)
        .map((change) => ({ ...change }))
        .reverse()
    },
  }
}

function tell(all: readonly ActionChangeRow[], change: ActionChangeRow): ActionChangeRow[] {
  const before = all.findLast(({ action }) => action === change.action)
  if (before && goesOn(before, change)) {
    return all.map((one) => (one === before ? { ...one, at: change.at, value: change.value } : one))
  }
  const own = [...all.filter(({ action }) => action === change.action), { ...change }]
  return [...all.filter(({ action }) => action !== change.action), ...own.slice(-CHANGES_KEPT)]
}

function matches(
  { boardTitle, action }: ActionRow,
  { mine, state, due, owner, q, today, status, priority, kind, commitment }: ActionsQuery,
): boolean {
  const closed = isClosedStatus(action.status)
  const days = daysAsked(due, today)
  const words = facetKey(q ?? '')
    .split(' ')
    .filter(Boolean)
  const searched = searchedIn(boardTitle, action)
  return (
    (!mine || isMine(action, mine)) &&
    (state !== 'open' || !closed) &&
    (state !== 'closed' || closed) &&
    (days === undefined ||
      (!closed &&
        (days === null
          ? action.due === ''
          : action.due !== '' && action.due >= days.from && action.due <= days.to))) &&
    (owner === undefined || ownerKeyOf(action) === facetKey(owner)) &&
    (status === undefined || action.status === status) &&
    (priority === undefined || action.priority === priority) &&
    (kind === undefined || action.kind === kind) &&
    (commitment === undefined || action.commitment === commitment) &&
    words.every((word) => searched.includes(` ${word}`))
  )
}

function isMine({ owner }: ProjectedAction, me: NonNullable<ActionsQuery['mine']>): boolean {
  if (!owner) return false
  if (owner.person !== '') return owner.person === me.person
  return owner.kind === 'person' && facetKey(owner.name) === facetKey(me.name)
}

function byDate(a: ActionRow, b: ActionRow): number {
  const [x, y] = [a.action, b.action]
  const [closedX, closedY] = [isClosedStatus(x.status), isClosedStatus(y.status)]
  if (closedX !== closedY) return Number(closedX) - Number(closedY)
  if (closedX && x.statusAt !== y.statusAt) return y.statusAt - x.statusAt
  if (x.due !== y.due) {
    if (x.due === '' || y.due === '') return Number(x.due === '') - Number(y.due === '')
    return x.due < y.due ? -1 : 1
  }
  return a.board === b.board ? (x.id < y.id ? -1 : 1) : a.board < b.board ? -1 : 1
}
