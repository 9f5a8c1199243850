import { expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { newBoardId, newInviteId, newPersonId, sampleMember } from './samples.ts'

export function membersContract(current: () => Storage): void {
  test('a membership comes back as it was put', async () => {
    const row = sampleMember(newBoardId(), { role: 'observer', invite: newInviteId() })
    await current().members.put(row)
    expect(await current().members.get(row.board, row.person)).toEqual(row)
  })

  test('who is not in a board has no row, nor in another board', async () => {
    const row = sampleMember(newBoardId())
    await current().members.put(row)
    expect(await current().members.get(row.board, newPersonId())).toBeNull()
    expect(await current().members.get(newBoardId(), row.person)).toBeNull()
  })

  test('putting again replaces role, invite and revocation', async () => {
    const row = sampleMember(newBoardId(), { revokedAt: 5_000 })
    await current().members.put(row)
    const again = { ...row, role: 'facilitator' as const, invite: newInviteId(), revokedAt: null }
    await current().members.put(again)
    expect(await current().members.list(row.board)).toEqual([again])
  })

  test('a revoked membership stays, and is listed in the order of joining', async () => {
    const board = newBoardId()
    const late = sampleMember(board, { joinedAt: 2 })
    const early = sampleMember(board, { joinedAt: 1, revokedAt: 9 })
    await current().members.put(late)
    await current().members.put(early)
    await current().members.put(sampleMember(newBoardId()))
    expect(await current().members.list(board)).toEqual([early, late])
    expect(await current().members.list(newBoardId())).toEqual([])
  })
}
