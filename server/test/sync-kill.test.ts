import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { seededRandom } from '@herringbone/shared/testing/seeded-random.ts'
import { expect, test } from 'vitest'
import { type ServerProcess, signIn, startProcess } from './support/sync-process.ts'
import { chooseSeed } from './support/sync-random.ts'
import { Writer } from './support/sync-reconnecting.ts'
import { heard, openSocket } from './support/sync-socket.ts'

const KILLS = Number(process.env.KILLS ?? 20)
/** On a busy machine, where the server takes long to start, it is fewer kills and not more time. */
const BUDGET_MS = 35_000
const seed = chooseSeed()
const WRITERS = ['ann', 'bob', 'cleo', 'dora']

/** The numbers of each writer in a board, as someone sees them who comes for the first time. */
async function readAfresh(url: string, cookie: string): Promise<Map<string, number[]>> {
  const reader = await openSocket(url, cookie)
  reader.client.open()
  await heard(reader, () => reader.client.synced)
  const { doc } = reader.client
  reader.socket.terminate()
  return new Map(WRITERS.map((name) => [name, doc.getArray<number>(name).toArray()]))
}

test(`[S3] killed at random moments under load, what was acknowledged is there, and all converge (FUZZ_SEED=${seed})`, {
  timeout: 120_000,
}, async () => {
  const random = seededRandom(seed)
  const dataDir = await mkdtemp(join(tmpdir(), 'herringbone-kill-'))
  let server: ServerProcess = await startProcess(dataDir)
  const { port } = server
  const { cookie, board } = await signIn(server.url)
  const url = `ws://127.0.0.1:${port}/sync/${board}?x=1`
  const writers = WRITERS.map((name) => new Writer(name, url, cookie))
  const typing = setInterval(() => random.pick(writers).write(), 2)
  const end = performance.now() + BUDGET_MS
  let kills = 0
  try {
    for (; kills < KILLS && (kills < 2 || performance.now() < end); kills++) {
      await pause(50 + random.below(400)) // the moment is what is random here
      await server.kill()
      const acknowledged = writers.map((writer) => writer.acknowledged)
      server = await startProcess(dataDir, port)
      const found = await readAfresh(url, cookie)
      for (const [index, name] of WRITERS.entries()) {
        const count = acknowledged[index] ?? 0
        const numbers = found.get(name) ?? []
        expect(numbers.slice(0, count)).toEqual(Array.from({ length: count }, (_, n) => n + 1))
      }
    }
    clearInterval(typing)
    await Promise.all(writers.map(saved))
    const stored = await readAfresh(url, cookie)
    const total = [...stored.values()].reduce((sum, { length }) => sum + length, 0)
    await Promise.all(writers.map((writer) => caughtUp(writer, total)))
    for (const { client } of writers) {
      for (const name of WRITERS) {
        expect(client.doc.getArray(name).toArray()).toEqual(stored.get(name))
      }
    }
    expect(Math.min(...writers.map(({ acknowledged }) => acknowledged))).toBeGreaterThan(kills)
    expect(new Set(writers.flatMap(({ closedWith }) => closedWith))).toEqual(new Set([1006]))
  } finally {
    clearInterval(typing)
    for (const writer of writers) writer.end()
    await server.kill()
    await rm(dataDir, { recursive: true })
  }
})

async function saved(writer: Writer): Promise<void> {
  while (!writer.isSaved) await writer.next()
}

async function caughtUp(writer: Writer, total: number): Promise<void> {
  const count = () =>
    WRITERS.reduce((sum, name) => sum + writer.client.doc.getArray(name).length, 0)
  while (count() < total) await writer.next()
}
