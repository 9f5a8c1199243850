// One room, the same run for all: who delivers what, how fast, and for how much CPU and memory.
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { LoadPlan, LoadResult } from './load.ts'
import { RIVALS, type Rival } from './servers.ts'
import { usageOf } from './usage.ts'

type Scenario = Omit<LoadPlan, 'url' | 'headers' | 'dialect' | 'room' | 'cursors'>
type Measured = LoadResult & { cpu: number; memory: number }

const ROOM: Scenario = {
  connections: 100,
  writers: 100,
  updatesPerSecond: 5,
  movesPerSecond: 10,
  seconds: 10,
}
const LONE: Scenario = {
  connections: 10,
  writers: 1,
  updatesPerSecond: 20,
  movesPerSecond: 0,
  seconds: 10,
}

async function measure(rival: Rival, scenario: Scenario, cursors: LoadPlan['cursors']) {
  const server = await rival.start()
  try {
    const { url, headers, room } = server
    const plan: LoadPlan = { ...scenario, url, headers, room, dialect: rival.dialect, cursors }
    const before = usageOf(server.pid)
    const load = fileURLToPath(new URL('load.ts', import.meta.url))
    const { stdout } = await promisify(execFile)(process.execPath, [load, JSON.stringify(plan)])
    const after = usageOf(server.pid)
    const result = JSON.parse(stdout) as LoadResult // printed by load.ts
    return { ...result, cpu: after.cpu - before.cpu, memory: after.memory } satisfies Measured
  } finally {
    await server.stop()
  }
}

const round = (value: number, digits = 1) => value.toFixed(digits)

function row(name: string, m: Measured): string {
  return `| ${[
    name,
    `${round(m.share * 100, 2)} %`,
    round((m.cpu / m.delivered) * 1e6, 2),
    round(m.p50),
    round(m.p95),
    round(m.p99),
    round(m.cpu, 2),
    round(m.memory, 0),
    round(m.megabytes),
  ].join(' | ')} |`
}

const HEAD = `| server | delivered | CPU µs per delivered update | p50 ms | p95 ms | p99 ms | CPU s | memory MB | MB to readers |
|---|---|---|---|---|---|---|---|---|`

export async function benchSync(): Promise<void> {
  console.log('\n### A full room: 100 connections, 5 updates/s and 10 cursor moves/s each, 10 s\n')
  console.log(HEAD)
  const room = new Map<string, Measured>()
  for (const rival of RIVALS) {
    const own = rival.dialect === 'herringbone'
    const measured = await measure(rival, ROOM, own ? 'motion' : 'awareness')
    room.set(rival.name, measured)
    console.log(row(rival.name, measured))
    if (own) {
      const stock = await measure(rival, ROOM, 'awareness')
      console.log(row('Herringbone, cursors as awareness', stock))
    }
  }
  console.log('\n### A lone editor: 10 connections, one of them makes 20 updates/s, 10 s\n')
  console.log(HEAD)
  const lone = new Map<string, Measured>()
  for (const rival of RIVALS) {
    const measured = await measure(rival, LONE, 'motion')
    lone.set(rival.name, measured)
    console.log(row(rival.name, measured))
  }
  compare(room, lone)
}

function compare(room: Map<string, Measured>, lone: Map<string, Measured>): void {
  const cost = (m: Measured | undefined) => (m ? m.cpu / m.delivered : Number.NaN)
  const [ours, ...others] = RIVALS.map(({ name }) => name)
  const rivals = others.slice(0, 2).map((name) => cost(room.get(name)))
  const ratio = cost(room.get(ours ?? '')) / Math.min(...rivals)
  const behind =
    (lone.get(ours ?? '')?.p50 ?? Number.NaN) - (lone.get(others[2] ?? '')?.p50 ?? Number.NaN)
  console.log(`\nCPU per delivered update against the better rival: ${round(ratio, 2)} of it`)
  console.log(`Lone editor, median behind the bare relay: ${round(behind, 2)} ms`)
}
