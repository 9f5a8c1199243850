import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDataFolder } from '../src/config/data-folder.ts'
import { DATABASE_FILE, openSqliteStorage } from '../src/storage/sqlite/sqlite-storage.ts'
import { spawnServer } from './support/server-process.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'herringbone-start-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Starts a server that must refuse: exit code 1, nothing printed, these sentences and no stack. */
async function expectRefusal(env: Record<string, string>, ...sentences: RegExp[]): Promise<void> {
  const { code, stdout, stderr } = await spawnServer({ env: { DATA_DIR: folder, ...env } }).ended
  const lines = stderr.split('\n').slice(0, -1)
  expect(lines).toEqual(sentences.map((sentence) => expect.stringMatching(sentence)))
  expect(stdout).toBe('')
  expect(code).toBe(1)
}

describe('a server that cannot start says why in one sentence and ends with code 1', () => {
  test('when its port is in use', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
    try {
      const sentence = `^Port ${port} on 127\\.0\\.0\\.1 is in use: stop .* or choose another .*\\.$`
      await expectRefusal({ PORT: String(port) }, new RegExp(sentence))
    } finally {
      other.close()
    }
  })

  test('when HOST is no address of the machine', async () => {
    const env = { HOST: '203.0.113.77', WORKSPACE_KEY: 'sixteen characters and more' }
    await expectRefusal(env, /^HOST is 203\.0\.113\.77, which is no address of this machine: .*\.$/)
  })

  test('when others could reach it without a key', async () => {
    await expectRefusal({ HOST: '0.0.0.0' }, /^HOST is 0\.0\.0\.0, .*openssl rand -hex 24.*\.$/)
  })

  test('once for each variable that is wrong', async () => {
    await expectRefusal({ PORT: 'x', LOG_LEVEL: 'y' }, /^PORT is "x"; .*\.$/, /^LOG_LEVEL is "y"; /)
  })

  test('when the data folder is a file, or below one', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    await expectRefusal({ DATA_DIR: file }, /^DATA_DIR is .*, which is not a folder: .*\.$/)
    await expectRefusal({ DATA_DIR: join(file, 'x') }, /^DATA_DIR is .*, which is not a folder: /)
  })

  test('when the data folder cannot be written', async () => {
    // Permissions do not bind the superuser, so for that one a place where no folder can be made.
    const locked = process.getuid?.() === 0 ? '/proc/herringbone' : join(folder, 'locked')
    if (locked.startsWith(folder)) {
      await mkdir(locked)
      await chmod(locked, 0o500)
    }
    await expectRefusal({ DATA_DIR: locked }, /^The data folder .* cannot be written: .*\.$/)
  })

  test('when a newer version made the data folder', async () => {
    await openSqliteStorage(folder).close()
    const db = new DatabaseSync(join(folder, DATABASE_FILE))
    db.exec('PRAGMA user_version = 9999')
    db.close()
    await expectRefusal({}, /^The data folder .* newer version of Herringbone: update .*\.$/)
  })

  test('when the database is damaged', async () => {
    await writeFile(join(folder, DATABASE_FILE), 'This is no database. '.repeat(100))
    await expectRefusal({}, /^The file herringbone\.db .* is damaged .*: restore it .*\.$/)
  })

  test('when the secret is damaged', async () => {
    await writeFile(join(folder, 'secret'), 'short')
    await expectRefusal({}, /^The file .*secret is damaged: restore it .*\.$/)
  })

  test('when another server runs on the data folder', async () => {
    const held = await openDataFolder(folder)
    try {
      await expectRefusal({}, /^Another Herringbone server is running on the data folder .*\.$/)
    } finally {
      held.release()
    }
  })
})
