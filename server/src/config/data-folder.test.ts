import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DataFolderInUse, openDataFolder } from './data-folder.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'herringbone-data-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

test('a missing folder is made with all above it, for its owner alone', async () => {
  const path = join(root, 'with space', 'data')
  const folder = await openDataFolder(path)
  folder.release()
  const { mode } = await stat(path)
  expect(mode & 0o777).toBe(0o700)
})

test('a folder that is held is refused, and free again after the release', async () => {
  const held = await openDataFolder(root)
  await expect(openDataFolder(root)).rejects.toThrow(DataFolderInUse)
  held.release()
  held.release()
  const again = await openDataFolder(root)
  expect(again.secret).toBe(held.secret)
  again.release()
})

test('a folder whose secret is damaged is not held', async () => {
  await writeFile(join(root, 'secret'), 'short')
  await expect(openDataFolder(root)).rejects.toThrow('damaged')
  await rm(join(root, 'secret'))
  const folder = await openDataFolder(root)
  folder.release()
})

test('a file is no folder', async () => {
  await writeFile(join(root, 'file'), '')
  await expect(openDataFolder(join(root, 'file'))).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(openDataFolder(join(root, 'file', 'data'))).rejects.toMatchObject({
    code: 'ENOTDIR',
  })
})
