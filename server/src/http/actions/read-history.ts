import type { ActionHistory } from '@herringbone/shared/api/actions.ts'
import type { ActionId, BoardId } from '@herringbone/shared/model/ids.ts'
import type { Context } from '../context.ts'

/** Who changed what of an action, the newest first, with what has not been written yet. */
export async function readHistory(
  { storage, history }: Pick<Context, 'storage' | 'history'>,
  board: BoardId,
  action: ActionId,
): Promise<ActionHistory> {
  await history.flush(board)
  const changes = await storage.actions.changes(board, action)
  const ids = changes.flatMap(({ person }) => person ?? [])
  const names = new Map((await storage.people.getMany(ids)).map(({ id, name }) => [id, name]))
  return {
    changes: changes.map(({ at, person, field, value }) => {
      const name = person === null ? undefined : names.get(person)
      return {
        ...{ at, field, value },
        person: person === null || name === undefined ? null : { id: person, name },
      }
    }),
  }
}
