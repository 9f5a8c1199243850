import type { ReportVersion } from '@herringbone/shared/api/reports.ts'
import { newId } from '@herringbone/shared/model/ids.ts'
import { expect, test } from 'vitest'
import type { ShareRow } from '../reports.ts'
import type { Storage } from '../storage.ts'
import { newBoardId, newPersonId } from './samples.ts'

export const sampleVersion = (given: Partial<ReportVersion> = {}): ReportVersion => ({
  version: 1,
  title: 'Checkout outage – Post-mortem',
  locale: 'en',
  publishedAt: 1_000,
  publishedBy: { id: newPersonId(), name: 'Ada' },
  gaps: [{ kind: 'no-owner', at: 'action:a', text: 'add a canary' }],
  approvedBy: ['Ben'],
  notApprovedBy: [],
  blocks: [{ kind: 'paragraph', spans: [{ text: 'Ümläut <b>', strong: true }] }],
  ...given,
})

export const sampleShare = (given: Partial<ShareRow> = {}): ShareRow => ({
  id: newId<'share'>(),
  board: newBoardId(),
  shows: 'published',
  tokenHash: newId<'share'>(),
  createdAt: 1_000,
  createdBy: newPersonId(),
  expiresAt: null,
  revokedAt: null,
  ...given,
})

export function reportsContract(current: () => Storage): void {
  test('a version comes back as it was published', async () => {
    const board = newBoardId()
    const { reports } = current()
    expect(await reports.newest(board)).toBeNull()
    const version = sampleVersion()
    expect(await reports.add(board, version)).toBe(true)
    expect(await reports.get(board, 1)).toEqual(version)
    expect(await reports.newest(board)).toEqual(version)
    expect(await reports.get(board, 2)).toBeNull()
    expect(await reports.get(newBoardId(), 1)).toBeNull()
  })

  test('versions are counted without a gap, and none is ever replaced', async () => {
    const board = newBoardId()
    const { reports } = current()
    expect(await reports.add(board, sampleVersion({ version: 2 }))).toBe(false)
    const all = [
      reports.add(board, sampleVersion({ title: 'one' })),
      reports.add(board, sampleVersion({ title: 'other' })),
    ]
    expect((await Promise.all(all)).sort()).toEqual([false, true])
    const first = await reports.get(board, 1)
    expect(await reports.add(board, sampleVersion({ version: 2, title: 'next' }))).toBe(true)
    expect(await reports.get(board, 1)).toEqual(first)
    const heads = await reports.list(board)
    expect(heads.map(({ version }) => version)).toEqual([2, 1])
    expect(heads[0]).not.toHaveProperty('blocks')
    expect((await reports.newest(board))?.title).toBe('next')
    expect(await reports.add(newBoardId(), sampleVersion())).toBe(true)
  })

  test('a link is found by the hash of its token, and stays when it is revoked', async () => {
    const { reports } = current()
    const share = sampleShare({ expiresAt: 9_000, shows: 'current' })
    await reports.addShare(share)
    expect(await reports.shareByTokenHash(share.tokenHash)).toEqual(share)
    expect(await reports.shareByTokenHash('unknown')).toBeNull()
    const same = sampleShare({ tokenHash: share.tokenHash })
    await expect(reports.addShare(same)).rejects.toThrow()
    const { board, id } = share
    expect(await reports.revokeShare(newBoardId(), id, 4_000)).toBe(false)
    expect(await reports.revokeShare(board, id, 5_000)).toBe(true)
    expect(await reports.revokeShare(board, id, 6_000)).toBe(true)
    expect(await reports.shares(board)).toEqual([{ ...share, revokedAt: 5_000 }])
  })

  test('links are listed with their report, the oldest first', async () => {
    const { reports } = current()
    const board = newBoardId()
    const [late, early] = [
      sampleShare({ board, createdAt: 2 }),
      sampleShare({ board, createdAt: 1 }),
    ]
    for (const row of [late, early, sampleShare()]) await reports.addShare(row)
    expect(await reports.shares(board)).toEqual([early, late])
  })
}
