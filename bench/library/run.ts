// A library of 20,000 boards: how long a reader waits for each key that is pressed in the search.
import { mkdtemp, rm, stat } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from '../../server/src/app.ts'
import { createMemoryBlobs } from '../../server/src/blobs/memory-blobs.ts'
import { createLocalBus } from '../../server/src/bus/local-bus.ts'
import { createLogger } from '../../server/src/config/logger.ts'
import { LiveRooms } from '../../server/src/rooms/live-rooms.ts'
import { DATABASE_FILE, openSqliteStorage } from '../../server/src/storage/sqlite/sqlite-storage.ts'
import type { PersonId } from '../../shared/src/model/ids.ts'
import { fillLibrary } from './fill.ts'

const BOARDS = Number(process.env.BENCH_BOARDS ?? 20_000)
const ROUNDS = 200

export async function benchLibrary(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'herringbone-library-'))
  try {
    await measure(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(folder: string): Promise<void> {
  const storage = openSqliteStorage(folder)
  const bus = createLocalBus()
  const log = createLogger({ logLevel: 'silent' })
  const app = await buildApp({
    ...{ storage, bus, rooms: new LiveRooms({ storage, bus, log }), blobs: createMemoryBlobs() },
    config: { host: '127.0.0.1', workspaceKey: null, publicUrl: null },
    mailer: null,
    ...{ secret: 'for this bench alone', logger: log, clientDir: null },
  })
  try {
    await app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = app.server.address() as AddressInfo // a TCP server that listens has one
    const url = `http://127.0.0.1:${port}`
    const { person, cookie } = await signIn(url)
    const before = performance.now()
    const { words } = await fillLibrary(storage, BOARDS, person, (done) =>
      process.stderr.write(`\r${done} boards`),
    )
    const perBoard = (performance.now() - before) / BOARDS
    const { size } = await stat(join(folder, DATABASE_FILE))
    console.log(
      `\n### ${BOARDS} boards, ${(size / 2 ** 20).toFixed(0)} MiB, ${perBoard.toFixed(1)} ms to write each\n`,
    )
    const ask = async (path: string): Promise<number> => {
      const start = performance.now()
      const answer = await fetch(`${url}${path}`, { headers: { cookie } })
      await answer.text()
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
      return performance.now() - start
    }
    await report(words, ask)
  } finally {
    await app.close()
    await storage.close()
  }
}

async function signIn(url: string): Promise<{ person: PersonId; cookie: string }> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Ada' }),
  })
  const { person } = (await answer.json()) as { person: { id: PersonId } } // of the documented shape
  return { person: person.id, cookie: answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '' }
}

async function report(
  words: readonly string[],
  ask: (path: string) => Promise<number>,
): Promise<void> {
  // By rank: the most frequent words, frequent ones, rare ones.
  const word = (round: number) =>
    words[[round % 40, 40 + round, 2_000 + round * 7][round % 3] ?? 0] ?? ''
  const q = (text: string) => `/api/boards?q=${encodeURIComponent(text)}`
  const rows: [what: string, path: (round: number) => string][] = [
    ['the library, first page', () => '/api/boards?'],
    ['the library, last page', () => '/api/boards?page=700'],
    ['one letter', (n) => q(word(n).slice(0, 1))],
    ['two letters', (n) => q(word(n).slice(0, 2))],
    ['three letters', (n) => q(word(n).slice(0, 3))],
    ['a word', (n) => q(word(n))],
    ['two words', (n) => q(`${word(n)} ${word(n + 1)}`)],
    ['a word and the beginning of another', (n) => q(`${word(n)} ${word(n + 1).slice(0, 3)}`)],
    [
      'a word, a severity and a service',
      (n) => `${q(word(n))}&severity=2&service=${words[60 + (n % 100)]}`,
    ],
    ['names of services', () => '/api/library/values?facet=service'],
    [
      'names of causes, typed',
      (n) => `/api/library/values?facet=cause&named=${encodeURIComponent(word(n).slice(0, 2))}`,
    ],
  ]
  console.log('| what is asked | p50 ms | p95 ms | longest ms |')
  console.log('|---|---|---|---|')
  for (const [what, path] of rows) {
    const times: number[] = []
    for (let round = 0; round < ROUNDS; round++) times.push(await ask(path(round)))
    times.sort((a, b) => a - b)
    const at = (share: number) =>
      times[Math.min(times.length - 1, Math.floor(times.length * share))]
    const figures = [at(0.5), at(0.95), times.at(-1)].map((time) => (time ?? 0).toFixed(1))
    console.log(`| ${[what, ...figures].join(' | ')} |`)
  }
}
