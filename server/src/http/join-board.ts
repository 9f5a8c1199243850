import type { Join } from '@herringbone/shared/api/invites.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import { strongerRole } from '@herringbone/shared/permissions/can.ts'
import type { InviteRow, MemberRow } from '../storage/storage.ts'
import type { Context } from './context.ts'
import { findInvite } from './invites.ts'
import { savePerson } from './people.ts'
import type { RateLimit } from './rate-limit.ts'
import { isPassphrase } from './secrets.ts'

/** Throws unless the passphrase of the invite, if it has one, was given. */
export async function checkPassphrase(
  invite: InviteRow,
  given: string | undefined,
  address: string,
  tries: RateLimit,
): Promise<void> {
  if (invite.passphraseHash === null) return
  if (given === undefined) throw new CodedError('passphrase_needed')
  // Taken before the slow comparison, so that a hundred guesses at once are a hundred tries.
  const key = `${invite.id} ${address}`
  if (!tries.take(key)) throw new CodedError('too_many_tries')
  if (!(await isPassphrase(given, invite.passphraseHash))) throw new CodedError('wrong_passphrase')
  tries.giveBack(key)
}

/** Lets a visitor into the board of an invite. Whoever is new here becomes a guest, no member. */
export async function joinBoard(
  context: Context,
  visitor: Person | null,
  invite: InviteRow,
  { name, locale, token }: Join,
): Promise<{ person: Person; role: Role }> {
  const { storage, bus, now } = context
  const person = await savePerson(context, visitor, { name, locale })
  const before = await storage.members.get(invite.board, person.id)
  const row = joinedRow(before, invite, person, now())
  if (row !== before) {
    await storage.members.put(row)
    await refuseIfRevokedMeanwhile(context, row, token)
    await bus.publish({ type: 'person-changed', person: person.id, board: invite.board })
  }
  return { person, role: row.role }
}

/**
 * The membership after following a link. The invite of a row is the one that its role came from:
 * who follows a weaker link keeps both, so that revoking the stronger link still takes it back,
 * and revoking the weaker does not lock out someone who was in before.
 */
function joinedRow(
  before: MemberRow | null,
  { board, role, id }: InviteRow,
  person: Person,
  now: number,
): MemberRow {
  const fresh = { board, person: person.id, role, invite: id, joinedAt: now, revokedAt: null }
  if (!before || before.revokedAt !== null) return fresh
  const gains = before.role !== role && strongerRole(before.role, role) === role
  const cameByLink = before.invite !== null
  if (gains || (before.role === role && cameByLink)) return { ...before, role, invite: id }
  return before
}

/** A revocation between our check and our row has missed the row: undo it. */
async function refuseIfRevokedMeanwhile(
  context: Context,
  row: MemberRow,
  token: string,
): Promise<void> {
  try {
    await findInvite(context, token)
  } catch (error) {
    await context.storage.members.put({ ...row, revokedAt: context.now() })
    throw error
  }
}
