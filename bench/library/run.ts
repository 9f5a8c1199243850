// A library of 20,000 boards: how long a reader waits for each key that is pressed in the search.
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { readConfig } from '../../server/src/config/config.ts'
import { createLogger } from '../../server/src/config/logger.ts'
import { startServer } from '../../server/src/server.ts'
import { DATABASE_FILE, openSqliteStorage } from '../../server/src/storage/sqlite/sqlite-storage.ts'
import type { BoardId, PersonId } from '../../shared/src/model/ids.ts'
import { fillLibrary } from './fill.ts'

const BOARDS = Number(process.env.BENCH_BOARDS ?? 20_000)
const ROUNDS = 100

export async function benchLibrary(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'herringbone-library-'))
  try {
    await measure(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(folder: string): Promise<void> {
  const env = { DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' }
  const start = () => startServer(readConfig(env, folder), createLogger({ logLevel: 'silent' }))
  // Whoever reads has to be known before there is something to read.
  const first = await start()
  const { person, cookie } = await signIn(first.url)
  await first.stop()
  const { words, boards } = await fill(folder, person)
  const server = await start()
  const ask = async (path: string): Promise<number> => {
    const before = performance.now()
    const answer = await fetch(`${server.url}${path}`, { headers: { cookie } })
    await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return performance.now() - before
  }
  try {
    await report(words, boards, ask)
  } finally {
    await server.stop()
  }
}

async function fill(folder: string, person: PersonId) {
  const storage = openSqliteStorage(folder)
  try {
    const before = performance.now()
    const filled = await fillLibrary(storage, BOARDS, person, (done) =>
      process.stderr.write(`\r${done} boards`),
    )
    const perBoard = (performance.now() - before) / BOARDS
    const { size } = await stat(join(folder, DATABASE_FILE))
    console.log(
      `\n### ${BOARDS} boards, ${(size / 2 ** 20).toFixed(0)} MiB, ${perBoard.toFixed(1)} ms to write each\n`,
    )
    return filled
  } finally {
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
  boards: readonly BoardId[],
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
    ['similar incidents', (n) => `/api/boards/${boards[(n * 150 + 7) % boards.length]}/similar`],
    ['names of services', () => '/api/library/values?facet=service'],
    [
      'names of causes, typed',
      (n) => `/api/library/values?facet=cause&named=${encodeURIComponent(word(n).slice(0, 2))}`,
    ],
  ]
  console.log('| what is asked | p50 ms | p95 ms | longest ms | CPU ms |')
  console.log('|---|---|---|---|---|')
  for (const [what, path] of rows) {
    const times: number[] = []
    // Of server and client together: what is left of a time is waiting for others on the machine.
    const before = process.cpuUsage()
    for (let round = 0; round < ROUNDS; round++) times.push(await ask(path(round)))
    const { user, system } = process.cpuUsage(before)
    times.sort((a, b) => a - b)
    const at = (share: number) =>
      times[Math.min(times.length - 1, Math.floor(times.length * share))]
    const figures = [at(0.5), at(0.95), times.at(-1), (user + system) / 1_000 / ROUNDS].map(
      (time) => (time ?? 0).toFixed(1),
    )
    console.log(`| ${[what, ...figures].join(' | ')} |`)
  }
}
