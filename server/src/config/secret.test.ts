import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadSecret } from './secret.ts'
import { StartupFailure } from './startup-failure.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'herringbone-secret-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))
const path = (): string => join(folder, 'secret')

test('a secret is made once and stays', async () => {
  const secret = await loadSecret(path())
  expect(secret).toMatch(/^[0-9a-f]{64}$/)
  expect(await loadSecret(path())).toBe(secret)
  expect(await readdir(folder)).toEqual(['secret'])
})

test('two installations have different secrets', async () => {
  expect(await loadSecret(path())).not.toBe(await loadSecret(`${path()}-other`))
})

test('only the owner may read it', async () => {
  await loadSecret(path())
  expect((await stat(path())).mode & 0o777).toBe(0o600)
})

test('a start that was interrupted while making it is made good', async () => {
  await writeFile(`${path()}.unfinished`, 'abc')
  const secret = await loadSecret(path())
  expect((await readFile(path(), 'utf8')).trim()).toBe(secret)
})

test.each(['', 'abc', 'x'.repeat(64)])('a damaged file is refused: %j', async (content) => {
  await writeFile(path(), content)
  await expect(loadSecret(path())).rejects.toThrow(StartupFailure)
  await expect(loadSecret(path())).rejects.toThrow(/restore it .* or delete it/)
})
