import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { newId } from '@herringbone/shared/model/ids.ts'
import { LEA, samplePoll, sampleSession } from '@herringbone/shared/session/testing.ts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  createBoard,
  newBoardId,
  sampleInvite,
  sampleItems,
  sampleMember,
  sampleStored,
} from '../contract/samples.ts'
import { storageContract } from '../contract/storage-contract.ts'
import { boardDoc, deskDoc } from '../doc-log.ts'
import { type Storage, StorageUnavailable } from '../storage.ts'
import { StorageTooNew } from './schema.ts'
import { DATABASE_FILE, openSqliteStorage } from './sqlite-storage.ts'

let folder = ''
let opened: Storage[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'herringbone-sqlite-'))
  opened = []
})
afterEach(async () => {
  for (const storage of opened) await storage.close()
  await rm(folder, { recursive: true, force: true })
})

function open(options?: { maxPages?: number }): Storage {
  const storage = openSqliteStorage(folder, options)
  opened.push(storage)
  return storage
}

/** Does something to the database file past the storage. */
function meddle(sql: string): void {
  const db = new DatabaseSync(join(folder, DATABASE_FILE))
  db.exec(sql)
  db.close()
}

const update = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(7)

describe('SQLite storage', () =>
  storageContract({
    open: async () => open(),
    // Not closed before: as after a crash, the write-ahead log has to be recovered.
    reopen: async () => open(),
    dispose: async () => {},
  }))

describe('a SQLite file', () => {
  test('a clean stop leaves one file that has everything', async () => {
    const storage = open()
    const { id } = await createBoard(storage)
    await storage.close()
    await storage.close()
    await rm(join(folder, `${DATABASE_FILE}-wal`), { force: true })
    expect(await open().boards.get(id)).toMatchObject({ id })
  })

  test('calls after the close reject', async () => {
    const storage = open()
    await storage.close()
    await expect(storage.boards.count()).rejects.toThrow()
    await expect(storage.docs.append([])).rejects.toThrow()
  })

  test('a database of a newer version is refused and left as it was', async () => {
    await open().close()
    meddle('PRAGMA user_version = 9999')
    expect(() => open()).toThrow(StorageTooNew)
    expect(() => open()).toThrow(/9999/)
  })

  test('boards of an older version are named until they are projected, and are then found', async () => {
    const { id, createdBy, projection } = await createBoard(open(), { title: 'Outage' })
    await createBoard(open())
    meddle(`UPDATE boards SET projected = 0 WHERE id = '${id}'; DELETE FROM board_items`)
    const { library, boards } = open()
    expect(await library.stale(9)).toEqual([id])
    const items = sampleItems('the queue')
    await boards.project(id, { projection, items, actions: [] }, 'whenStale')
    expect(await library.stale(9)).toEqual([])
    expect((await library.hits([id], 'queue', 9))[0]).toHaveLength(1)
    const query = { viewer: createdBy, shelf: 'open' as const, q: 'queue' }
    expect(await library.count(query)).toBe(1)
    // What a room has written meanwhile is newer, and stays.
    await boards.project(id, { projection, items: [], actions: [] }, 'whenStale')
    expect(await library.count(query)).toBe(1)
  })

  test('an interrupted first start is made good by the next', async () => {
    // A file that exists, and has no tables yet.
    meddle('PRAGMA journal_mode = WAL')
    await expect(open().boards.count()).resolves.toBe(0)
  })
})

describe('SQLite storage whose disk is full', () => {
  async function fill(storage: Storage): Promise<void> {
    const doc = boardDoc(newBoardId())
    for (;;) await storage.docs.append([{ doc, update: update(4_000) }])
  }

  test('an append that does not fit leaves nothing of any of its documents', async () => {
    const storage = open({ maxPages: 100 })
    const [a, b] = [boardDoc(newBoardId()), boardDoc(newBoardId())]
    const entries = [
      { doc: a, update: update(10) },
      { doc: b, update: update(1_000_000) },
    ]
    await expect(storage.docs.append(entries)).rejects.toThrow(StorageUnavailable)
    expect((await storage.docs.load(a)).updates).toEqual([])
    expect((await storage.docs.load(b)).updates).toEqual([])
  })

  test('what was stored can be read, and the same call works once there is room', async () => {
    const storage = open({ maxPages: 200 })
    const [large, doc] = [boardDoc(newBoardId()), boardDoc(newBoardId())]
    await storage.docs.append([{ doc: large, update: update(200_000) }])
    await storage.docs.append([{ doc, update: update(1) }])
    await expect(fill(storage)).rejects.toThrow(StorageUnavailable)
    const entries = [{ doc, update: update(100_000) }]
    await expect(storage.docs.append(entries)).rejects.toThrow(StorageUnavailable)
    await expect(storage.check()).rejects.toThrow(StorageUnavailable)
    expect((await storage.docs.load(doc)).updates).toEqual([update(1)])

    await storage.docs.delete(large)
    await storage.docs.append(entries)
    await storage.check()
    expect((await storage.docs.load(doc)).updates).toEqual([update(1), update(100_000)])
  })

  test('a board that does not fit is not half there', async () => {
    const storage = open({ maxPages: 100 })
    const row = { ...(await createBoard(storage)), id: newBoardId() }
    const creating = storage.boards.create(
      row,
      update(1_000_000),
      sampleMember(row.id),
      sampleStored(),
    )
    await expect(creating).rejects.toThrow(StorageUnavailable)
    expect(await storage.boards.get(row.id)).toBeNull()
    expect(await storage.members.list(row.id)).toEqual([])
    expect((await storage.docs.load(boardDoc(row.id))).updates).toEqual([])
  })
})

describe('SQLite storage that fails in the middle of a transaction', () => {
  const failOn = (event: string): void =>
    meddle(`CREATE TRIGGER crash BEFORE ${event} BEGIN SELECT RAISE(ABORT, 'crash'); END`)

  test('a compaction that fails between its steps leaves the log', async () => {
    const storage = open()
    const doc = boardDoc(newBoardId())
    await storage.docs.append([1, 2, 3].map((size) => ({ doc, update: update(size) })))
    const before = await storage.docs.load(doc)
    failOn('DELETE ON doc_updates')
    await expect(storage.docs.compact(doc, 2, update(9))).rejects.toThrow('crash')
    expect(await storage.docs.load(doc)).toEqual(before)
    await storage.docs.append([{ doc, update: update(4) }])
    expect(await open().docs.load(doc)).toMatchObject({ snapshot: null, through: 4 })
  })

  test('a revocation that fails revokes neither the invite nor anyone', async () => {
    const storage = open()
    const board = newBoardId()
    const invite = sampleInvite(board)
    const member = sampleMember(board, { invite: invite.id })
    await storage.invites.create(invite)
    await storage.members.put(member)
    failOn('UPDATE OF revoked_at ON members')
    await expect(storage.invites.revoke(invite.id, 1)).rejects.toThrow('crash')
    expect(await storage.invites.get(invite.id)).toEqual(invite)
    expect(await storage.members.get(board, member.person)).toEqual(member)
  })

  test.each([
    'UPDATE OF revision ON sessions',
    'UPDATE ON session_cores',
    'INSERT ON ballots',
    'INSERT ON command_answers',
    'UPDATE OF role ON members',
    'INSERT ON doc_updates',
    'DELETE ON doc_updates',
  ])('a change of a session that fails at %s has changed nothing', async (event) => {
    const storage = open()
    const { id, createdBy } = await createBoard(storage)
    const desk = deskDoc(id, newId<'round'>(), createdBy)
    await storage.docs.append([{ doc: desk, update: update(3) }])
    const before = [await storage.sessions.load(id), await storage.docs.load(desk)]
    failOn(event)
    const ballot = { dots: { 'note:a': 1 }, done: false, abstained: false } as const
    const change = storage.sessions.commit(id, 1, {
      revision: 2,
      core: sampleSession({ poll: samplePoll() }),
      ballots: [{ poll: samplePoll().id, person: createdBy, ballot }],
      closed: [],
      erases: false,
      answers: [{ person: createdBy, key: 'key', answer: { revision: 2 } }],
      roles: [{ person: createdBy, role: 'participant' }],
      updates: [{ doc: boardDoc(id), update: update(4) }],
      deleted: [desk],
    })
    await expect(change).rejects.toThrow('crash')
    const again = open()
    expect([await again.sessions.load(id), await again.docs.load(desk)]).toEqual(before)
    expect(await again.sessions.answerOf(id, createdBy, 'key')).toBeNull()
    expect((await again.members.get(id, createdBy))?.role).toBe('facilitator')
    expect((await again.docs.load(boardDoc(id))).updates).toHaveLength(1)
  })
})

test('a desk that was deleted is gone from the files, while the server runs', async () => {
  const storage = open()
  const { id, createdBy } = await createBoard(storage)
  const desk = deskDoc(id, newId<'round'>(), createdBy)
  const secret = 'zanzibarquux'
  for (let n = 0; n < 200; n++) {
    await storage.docs.append([{ doc: desk, update: Buffer.from(`${secret} ${n}`.repeat(20)) }])
  }
  expect(await isInFiles(secret)).toBe(true)
  await storage.sessions.commit(id, 1, {
    ...{ revision: 2, core: null, ballots: [], closed: [], answers: [], roles: [], updates: [] },
    ...{ erases: false, deleted: [desk] },
  })
  expect(await isInFiles(secret)).toBe(false)
})

test('a session of a version that knew less is read as if the rest had not happened yet', async () => {
  const storage = open()
  const { id } = await createBoard(storage)
  meddle(`UPDATE session_cores
    SET core = json_remove(json_set(core, '$.stage', 'causes'), '$.groups', '$.secret.kept')`)
  const { session } = (await storage.sessions.load(id)) ?? {}
  expect(session).toEqual(sampleSession({ stage: 'causes' }))
})

test('what a change erases stands in no file, also not as it was before', async () => {
  const storage = open()
  const { id } = await createBoard(storage)
  const write = (revision: number, word: string, erases: boolean) =>
    storage.sessions.commit(id, revision - 1, {
      ...{ revision, core: sampleSession({ checkIn: { open: true, words: { [LEA]: word } } }) },
      ...{ ballots: [], closed: [], answers: [], roles: [], updates: [], deleted: [], erases },
    })
  await write(2, 'zanzibarquux', false)
  await write(3, 'other', false)
  expect(await isInFiles('zanzibarquux')).toBe(true)
  await write(4, 'third', true)
  expect(await isInFiles('zanzibarquux')).toBe(false)
})

async function isInFiles(text: string): Promise<boolean> {
  const names = await readdir(folder)
  const files = await Promise.all(names.map((name) => readFile(join(folder, name))))
  return files.some((file) => file.includes(text))
}
