import { CodedError } from '@herringbone/shared/errors.ts'
import { asId, type BoardId } from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import { type Action, can, MEMBER_DEFAULT_ROLE } from '@herringbone/shared/permissions/can.ts'
import { maySee } from '@herringbone/shared/permissions/visibility.ts'
import type { FastifyRequest } from 'fastify'
import type { BoardRow } from '../storage/board-row.ts'
import type { MemberRow } from '../storage/storage.ts'
import { type Context, requireVisitor } from './context.ts'

export interface Access {
  board: BoardRow
  person: Person
  role: Role
}

type Stores = Pick<Context, 'storage' | 'now'>

/**
 * A person's membership of a board, or null when they are not let in. A member of the workspace who
 * enters for the first time gets a row, so that it can be revoked like any other.
 */
export async function admit(
  { storage, now }: Stores,
  person: Person,
  board: BoardRow,
): Promise<MemberRow | null> {
  if (board.deletedAt !== null) return null
  const row = await storage.members.get(board.id, person.id)
  if (row) return maySee(person, row, board.visibility) ? row : null
  if (!maySee(person, row, board.visibility)) return null
  const entered: MemberRow = {
    board: board.id,
    person: person.id,
    role: MEMBER_DEFAULT_ROLE,
    invite: null,
    joinedAt: now(),
    revokedAt: null,
  }
  await storage.members.put(entered)
  return entered
}

/** Who asks, in which board, and in which role, once `can` has allowed the action. */
export async function requireAccess(
  context: Context,
  request: FastifyRequest,
  boardId: string,
  action: Action,
): Promise<Access> {
  const person = await requireVisitor(context, request)
  const id = asId<'board'>(boardId)
  const board = id === undefined ? null : await findBoard(context, id)
  const membership = board && (await admit(context, person, board))
  // The same answer for no board and for one that the visitor is not in: existence is not told.
  if (!board || !membership) throw new CodedError('board_not_found')
  const { role } = membership
  if (!can({ role, member: person.member }, action)) throw new CodedError('forbidden')
  return { board, person, role }
}

/** A board in the bin, for someone who may take it out; to all others there is none. */
export async function requireThrownAway(
  context: Context,
  request: FastifyRequest,
  boardId: string,
): Promise<BoardRow> {
  const person = await requireVisitor(context, request)
  const id = asId<'board'>(boardId)
  const board = id === undefined ? null : await findBoard(context, id)
  const row = board && (await context.storage.members.get(board.id, person.id))
  const role = row?.revokedAt === null ? row.role : null
  if (
    !board ||
    board.deletedAt === null ||
    !can({ role, member: person.member }, 'board.restore')
  ) {
    throw new CodedError('board_not_found')
  }
  return board
}

/** Throws when a facilitator keeps everyone else from editing this stage. */
export async function requireUnlocked(
  { rooms }: Pick<Context, 'rooms'>,
  { board, role }: Access,
  stage: StageId,
): Promise<void> {
  if (role === 'facilitator') return
  const { locked } = await rooms.session(board.id)
  if (locked.includes(stage)) throw new CodedError('stage_locked')
}

const findBoard = ({ storage }: Stores, id: BoardId) => storage.boards.get(id)

/** Someone who may do this in the workspace as a whole. */
export async function requireMember(
  context: Context,
  request: FastifyRequest,
  action: Action,
): Promise<Person> {
  const person = await requireVisitor(context, request)
  if (!can({ role: null, member: person.member }, action)) throw new CodedError('not_a_member')
  return person
}
