import { newId } from '@herringbone/shared/model/ids.ts'
import { expect, test } from 'vitest'
import type { HookRow } from '../hooks.ts'
import type { Storage } from '../storage.ts'
import { createBoard, newBoardId, newPersonId } from './samples.ts'

const sampleHook = (given: Partial<HookRow> = {}): HookRow => ({
  id: newId<'hook'>(),
  board: newBoardId(),
  name: 'Alertmanager',
  tokenHash: newId<'hook'>(),
  createdAt: 1_000,
  createdBy: newPersonId(),
  revokedAt: null,
  usedAt: null,
  ...given,
})

export function hooksContract(current: () => Storage): void {
  test('a hook is found by the hash of its token, which is its alone', async () => {
    const { hooks } = current()
    const row = sampleHook()
    await hooks.add(row)
    expect(await hooks.byTokenHash(row.tokenHash)).toEqual(row)
    expect(await hooks.byTokenHash('unknown')).toBeNull()
    await expect(hooks.add(sampleHook({ tokenHash: row.tokenHash }))).rejects.toThrow()
  })

  test('with its board goes its hook', async () => {
    const { boards, hooks } = current()
    const { id: board } = await createBoard(current())
    const row = sampleHook({ board })
    await hooks.add(row)
    await boards.erase(board)
    expect(await hooks.byTokenHash(row.tokenHash)).toBeNull()
  })

  test('hooks are listed oldest first until they are revoked, which happens once', async () => {
    const { hooks } = current()
    const board = newBoardId()
    const [late, early] = [sampleHook({ board, createdAt: 2 }), sampleHook({ board, createdAt: 1 })]
    for (const row of [late, early, sampleHook()]) await hooks.add(row)
    await hooks.used(late.id, 7)
    expect(await hooks.list(board)).toEqual([early, { ...late, usedAt: 7 }])
    expect(await hooks.revoke(newBoardId(), early.id, 9)).toBe(false)
    expect(await hooks.revoke(board, early.id, 9)).toBe(true)
    expect(await hooks.revoke(board, early.id, 10)).toBe(false)
    expect((await hooks.list(board)).map(({ id }) => id)).toEqual([late.id])
    expect(await hooks.byTokenHash(early.tokenHash)).toMatchObject({ revokedAt: 9 })
  })
}
