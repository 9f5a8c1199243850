import type { ActionList, ActionQuery, ListedAction } from '@herringbone/shared/api/actions.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import { can, MEMBER_DEFAULT_ROLE } from '@herringbone/shared/permissions/can.ts'
import type { ActionRow } from '../../storage/actions.ts'
import type { Context } from '../context.ts'

/** Owners to choose from; who has fewer actions is found by typing the name. */
const MOST_OWNERS = 200

/** The actions of all boards that a member may see; no document is opened. */
export async function listActions(
  { storage }: Pick<Context, 'storage'>,
  person: Person,
  { who = 'all', offset = 0, ...query }: ActionQuery,
): Promise<ActionList> {
  const mine = who === 'mine' ? { mine: { person: person.id, name: person.name } } : {}
  const viewer = person.id
  const none = { offset: 0, limit: 0 }
  const late = { viewer, ...mine, due: 'overdue' as const, today: query.today }
  const [{ rows, found }, { found: overdue }, owners] = await Promise.all([
    storage.actions.find({ ...query, ...mine, viewer }, { offset, limit: LIMITS.actionsPerPage }),
    storage.actions.find(late, none),
    storage.actions.owners(viewer, MOST_OWNERS),
  ])
  const mayEdit = new Map<BoardId, boolean>()
  for (const { board } of rows) {
    if (!mayEdit.has(board)) mayEdit.set(board, await editsIn(storage, person, board))
  }
  const actions = rows.map((row) => toListed(row, mayEdit.get(row.board) ?? false))
  return { actions, found, overdue, owners }
}

/** Whether someone who sees a board may also change it; who never entered would be a participant. */
async function editsIn(
  storage: Context['storage'],
  { id, member }: Person,
  board: BoardId,
): Promise<boolean> {
  const row = await storage.members.get(board, id)
  return can({ role: row?.role ?? MEMBER_DEFAULT_ROLE, member }, 'board.edit')
}

export const toListed = (
  { board, boardTitle, action }: ActionRow,
  mayEdit: boolean,
): ListedAction => ({ board, boardTitle, ...action, mayEdit })
