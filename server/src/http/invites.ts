import type { CreateInvite } from '@herringbone/shared/api/invites.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { newId } from '@herringbone/shared/model/ids.ts'
import { strongerRole } from '@herringbone/shared/permissions/can.ts'
import type { InviteRow } from '../storage/storage.ts'
import type { Access } from './access.ts'
import type { Context } from './context.ts'
import { hashPassphrase, hashToken, newToken } from './secrets.ts'

/** A new invite, and its token, which is known now and never again. */
export async function createInvite(
  { storage, now }: Context,
  { board, person, role }: Access,
  wish: CreateInvite,
): Promise<{ invite: InviteRow; token: string }> {
  // Nobody hands out more than they hold: else a link to oneself would be a way up.
  if (strongerRole(role, wish.role) !== role) throw new CodedError('forbidden')
  const expiresAt = wish.expiresAt === undefined ? null : new Date(wish.expiresAt).getTime()
  if (expiresAt !== null && !(expiresAt > now())) {
    throw new CodedError('bad_request', {
      details: [{ path: '/expiresAt', message: 'This moment has passed.' }],
    })
  }
  const invites = await storage.invites.list(board.id)
  if (invites.filter((invite) => isValid(invite, now())).length >= LIMITS.invitesPerBoard) {
    throw new CodedError('board_full', { details: { limit: LIMITS.invitesPerBoard } })
  }
  const token = newToken()
  const invite: InviteRow = {
    id: newId<'invite'>(),
    board: board.id,
    role: wish.role,
    tokenHash: hashToken(token),
    passphraseHash: wish.passphrase === undefined ? null : await hashPassphrase(wish.passphrase),
    createdAt: now(),
    createdBy: person.id,
    expiresAt,
    revokedAt: null,
  }
  await storage.invites.create(invite)
  return { invite, token }
}

const isValid = ({ revokedAt, expiresAt }: InviteRow, now: number): boolean =>
  revokedAt === null && (expiresAt === null || expiresAt > now)

/** The invite of a token, if it still lets people in. */
export async function findInvite(
  { storage, now }: Pick<Context, 'storage' | 'now'>,
  token: string,
): Promise<InviteRow> {
  const invite = await storage.invites.byTokenHash(hashToken(token))
  // A board that was thrown away is for nobody; its links work again when it is restored.
  const board = invite && (await storage.boards.get(invite.board))
  if (!invite || !board || board.deletedAt !== null) throw new CodedError('invite_not_found')
  if (invite.revokedAt !== null) throw new CodedError('invite_revoked')
  if (!isValid(invite, now())) throw new CodedError('invite_expired')
  return invite
}
