import { expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { newBoardId, newFileId, sampleFile } from './samples.ts'

export function filesContract(current: () => Storage): void {
  test('a file is found in its board only', async () => {
    const row = sampleFile(newBoardId(), { name: 'Übersicht “neu”.png' })
    await current().files.add(row)
    expect(await current().files.get(row.board, row.id)).toEqual(row)
    expect(await current().files.get(newBoardId(), row.id)).toBeNull()
    expect(await current().files.get(row.board, newFileId())).toBeNull()
  })

  test('an id that is taken is refused', async () => {
    const row = sampleFile(newBoardId())
    await current().files.add(row)
    await expect(current().files.add({ ...row, name: 'other.png' })).rejects.toThrow()
    expect(await current().files.get(row.board, row.id)).toEqual(row)
  })

  test('files are counted by board', async () => {
    const board = newBoardId()
    await current().files.add(sampleFile(board))
    await current().files.add(sampleFile(board))
    await current().files.add(sampleFile(newBoardId()))
    expect(await current().files.count(board)).toBe(2)
    expect(await current().files.count(newBoardId())).toBe(0)
  })
}
