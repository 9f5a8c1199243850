import { expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { newBoardId, newInviteId, sampleInvite, sampleMember } from './samples.ts'

export function invitesContract(current: () => Storage): void {
  test('an invite is found by its id and by the hash of its token', async () => {
    const row = sampleInvite(newBoardId(), { passphraseHash: 'scrypt', expiresAt: 9_000 })
    await current().invites.create(row)
    expect(await current().invites.get(row.id)).toEqual(row)
    expect(await current().invites.byTokenHash(row.tokenHash)).toEqual(row)
    expect(await current().invites.get(newInviteId())).toBeNull()
    expect(await current().invites.byTokenHash('unknown')).toBeNull()
  })

  test('a token belongs to one invite', async () => {
    const row = sampleInvite(newBoardId())
    await current().invites.create(row)
    const other = sampleInvite(newBoardId(), { tokenHash: row.tokenHash })
    await expect(current().invites.create(other)).rejects.toThrow()
    expect(await current().invites.list(other.board)).toEqual([])
  })

  test('invites are listed oldest first, with how many people came by each', async () => {
    const board = newBoardId()
    const second = sampleInvite(board, { createdAt: 2 })
    const first = sampleInvite(board, { createdAt: 1 })
    for (const invite of [second, first, sampleInvite(newBoardId())]) {
      await current().invites.create(invite)
    }
    await current().members.put(sampleMember(board, { invite: first.id }))
    await current().members.put(sampleMember(board, { invite: first.id, revokedAt: 5 }))
    await current().members.put(sampleMember(board))
    expect(await current().invites.list(board)).toEqual([
      { ...first, uses: 2 },
      { ...second, uses: 0 },
    ])
  })

  test('revoking ends the memberships that came by it, and no others', async () => {
    const board = newBoardId()
    const [revoked, kept] = [sampleInvite(board), sampleInvite(board)]
    await current().invites.create(revoked)
    await current().invites.create(kept)
    const byIt = sampleMember(board, { invite: revoked.id })
    const before = sampleMember(board, { invite: revoked.id, revokedAt: 100 })
    const byOther = sampleMember(board, { invite: kept.id })
    const creator = sampleMember(board)
    for (const row of [byIt, before, byOther, creator]) await current().members.put(row)

    expect(await current().invites.revoke(revoked.id, 7_000)).toEqual([byIt.person])

    const revokedAt = async (row: typeof byIt): Promise<number | null | undefined> =>
      (await current().members.get(board, row.person))?.revokedAt
    expect(await revokedAt(byIt)).toBe(7_000)
    expect(await revokedAt(before)).toBe(100)
    expect(await revokedAt(byOther)).toBeNull()
    expect(await revokedAt(creator)).toBeNull()
    expect((await current().invites.get(revoked.id))?.revokedAt).toBe(7_000)
    expect((await current().invites.get(kept.id))?.revokedAt).toBeNull()
  })

  test('revoking again keeps the first time and catches who has come since', async () => {
    const board = newBoardId()
    const invite = sampleInvite(board)
    await current().invites.create(invite)
    expect(await current().invites.revoke(invite.id, 1_000)).toEqual([])
    const since = sampleMember(board, { invite: invite.id })
    await current().members.put(since)
    expect(await current().invites.revoke(invite.id, 2_000)).toEqual([since.person])
    expect((await current().invites.get(invite.id))?.revokedAt).toBe(1_000)
  })

  test('revoking an invite that does not exist concerns nobody', async () => {
    expect(await current().invites.revoke(newInviteId(), 1_000)).toEqual([])
  })
}
