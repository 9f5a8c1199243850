// One session with everyone in it: how long a vote takes, and what everyone is told meanwhile.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { startHerringbone } from '../sync/servers.ts'
import { usageOf } from '../sync/usage.ts'
import type { SessionPlan, SessionResult } from './load.ts'

const SIZE = { people: 200, options: 24, dots: 5, seconds: 10 }

export async function benchSession(): Promise<void> {
  const { people, options, dots, seconds } = SIZE
  console.log(
    `\n### A session of ${people}: everyone places ${dots} dots on ${options} options and is done, within ${seconds} s\n`,
  )
  const server = await startHerringbone()
  try {
    const { origin } = new URL(server.url.replace('ws', 'http'))
    const { cookie = '' } = server.headers
    const { pid } = server
    const plan: SessionPlan = { ...SIZE, url: origin, board: server.room, cookie, pid }
    const load = fileURLToPath(new URL('load.ts', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, [load, JSON.stringify(plan)])
    print(JSON.parse(stdout) as SessionResult, usageOf(pid).memory) // printed by load.ts
  } finally {
    await server.stop()
  }
}

function print(result: SessionResult, memory: number): void {
  const { commands, refused, p50, p95, p99, longest, cpu } = result
  console.log('| commands | refused | p50 ms | p95 ms | p99 ms | longest ms | CPU s | memory MB |')
  console.log('|---|---|---|---|---|---|---|---|')
  const times = [p50, p95, p99, longest, cpu].map((value) => value.toFixed(1))
  console.log(`| ${[commands, refused, ...times, memory.toFixed(0)].join(' | ')} |`)
  const { snapshots, shortestGap, bytesBefore, bytesAfter } = result
  console.log(
    `\nSnapshots per connection: ${snapshots.toFixed(1)}, the shortest time between two ${shortestGap.toFixed(1)} ms`,
  )
  console.log(
    `Bytes of a snapshot: ${bytesBefore} before the first ballot, ${bytesAfter} after the last`,
  )
}
