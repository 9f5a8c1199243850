import type { BoardPeople } from '@herringbone/shared/api/commands.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { Context } from './context.ts'

/** Everyone who is or was in the board, also who was shown the door: their name stands on notes. */
export async function listPeople(
  { storage }: Pick<Context, 'storage'>,
  board: BoardId,
): Promise<BoardPeople['people']> {
  const members = await storage.members.list(board)
  const people = await storage.people.getMany(members.map(({ person }) => person))
  const roles = new Map(members.map(({ person, role }) => [person, role]))
  return people.flatMap(({ id, name, color }) => {
    const role = roles.get(id)
    return role ? [{ id, name, color, role }] : []
  })
}
