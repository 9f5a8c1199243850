// The load: one process, many connections; prints one line of JSON when it is done.
import { once } from 'node:events'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import {
  authentication,
  awarenessCursor,
  type Dialect,
  motionCursor,
  step1,
  update,
} from './wire.ts'

/** What the orchestrator asks for. */
export interface LoadPlan {
  url: string
  headers: Record<string, string>
  dialect: Dialect
  room: string
  connections: number
  /** How many of the connections edit and move; the others only read. */
  writers: number
  updatesPerSecond: number
  movesPerSecond: number
  seconds: number
  /** Cursors as message 18 or as awareness states. */
  cursors: 'motion' | 'awareness'
}

export interface LoadResult {
  sent: number
  delivered: number
  /** Share of (update, reader) pairs that arrived, 0 to 1. */
  share: number
  p50: number
  p95: number
  p99: number
  max: number
  frames: number
  megabytes: number
  closed: number
}

interface Client {
  socket: WebSocket
  index: number
  push: (text: string) => Uint8Array
  updates: number
  nextUpdate: number
  nextMove: number
  moves: number
  ready: boolean
}

const plan = JSON.parse(process.argv[2] ?? '{}') as LoadPlan // written by run.ts
// Each update carries a mark that readers find without decoding: '#@', writer, sequence number.
const MARK = Buffer.from('#@')
const mark = (writer: number, sequence: number) =>
  `#@${String(writer).padStart(3, '0')}${String(sequence).padStart(5, '0')}`

const sentAt: number[][] = []
/** The last reader decides: latency of an update is the slowest delivery that happened. */
const latest: number[][] = []
const arrivals: number[][] = []
const totals = { sent: 0, delivered: 0, frames: 0, bytes: 0, closed: 0 }

function read(data: Buffer, reader: number): void {
  totals.frames++
  totals.bytes += data.length
  for (let at = data.indexOf(MARK); at >= 0; at = data.indexOf(MARK, at + 10)) {
    const writer = Number(data.toString('latin1', at + 2, at + 5))
    const sequence = Number(data.toString('latin1', at + 5, at + 10))
    const start = sentAt[writer]?.[sequence]
    const slowest = latest[writer]
    const counts = arrivals[writer]
    if (writer === reader || start === undefined || !slowest || !counts) continue
    totals.delivered++
    counts[sequence] = (counts[sequence] ?? 0) + 1
    slowest[sequence] = performance.now() - start
  }
}

async function connect(index: number): Promise<Client> {
  const socket = new WebSocket(plan.url, { headers: plan.headers, perMessageDeflate: false })
  const doc = new Y.Doc()
  doc.clientID = 1000 + index
  let last = new Uint8Array()
  doc.on('update', (bytes: Uint8Array) => {
    last = new Uint8Array(bytes)
  })
  const list = doc.getArray<string>('bench')
  const push = (text: string) => {
    list.push([text])
    return last
  }
  const client = {
    socket,
    index,
    push,
    updates: 0,
    moves: 0,
    nextUpdate: 0,
    nextMove: 0,
    ready: false,
  }
  socket.on('message', (data: Buffer) => {
    client.ready = true
    read(data, index)
  })
  socket.on('close', () => totals.closed++)
  await once(socket, 'open')
  if (plan.dialect === 'hocuspocus') socket.send(authentication(plan.room))
  if (plan.dialect === 'relay') client.ready = true
  else socket.send(step1(plan.dialect, plan.room))
  return client
}

const clients: Client[] = []
for (let index = 0; index < plan.connections; index++) clients.push(await connect(index))
while (!clients.every(({ ready }) => ready)) await pause(20)
await pause(500)

const begin = performance.now()
const end = begin + plan.seconds * 1000
const writers = clients.slice(0, plan.writers)
for (const client of writers) {
  sentAt[client.index] = []
  latest[client.index] = []
  arrivals[client.index] = []
  // spread over the period, so that nobody sends in step with another
  client.nextUpdate = begin + ((client.index * 37) % 100) * (10 / plan.updatesPerSecond)
  client.nextMove = begin + ((client.index * 61) % 100) * (10 / Math.max(plan.movesPerSecond, 1))
}
while (performance.now() < end) {
  const now = performance.now()
  for (const client of writers) write(client, now)
  await pause(2)
}
await settle()
report()

function write(client: Client, now: number): void {
  if (now >= client.nextUpdate) {
    client.nextUpdate += 1000 / plan.updatesPerSecond
    const sequence = client.updates++
    const body = client.push(mark(client.index, sequence))
    const times = sentAt[client.index]
    if (times) times[sequence] = performance.now()
    client.socket.send(update(plan.dialect, plan.room, body))
    totals.sent++
  }
  if (plan.movesPerSecond > 0 && now >= client.nextMove) {
    client.nextMove += 1000 / plan.movesPerSecond
    const x = now + client.index
    const clock = ++client.moves
    client.socket.send(
      plan.cursors === 'motion'
        ? motionCursor(1000 + client.index, x)
        : awarenessCursor(plan.dialect, plan.room, 1000 + client.index, clock, x),
    )
  }
}

/** Waits until everything has arrived, or nothing more has for two seconds. */
async function settle(): Promise<void> {
  const wanted = totals.sent * (plan.connections - 1)
  for (let before = -1; totals.delivered < wanted && before !== totals.delivered; ) {
    before = totals.delivered
    await pause(2000)
  }
}

function report(): void {
  const complete = writers.flatMap(({ index }) =>
    (latest[index] ?? []).filter((_, n) => arrivals[index]?.[n] === plan.connections - 1),
  )
  complete.sort((a, b) => a - b)
  const at = (share: number) =>
    complete[Math.min(complete.length - 1, Math.floor(complete.length * share))] ?? Number.NaN
  const result: LoadResult = {
    sent: totals.sent,
    delivered: totals.delivered,
    share: totals.delivered / (totals.sent * (plan.connections - 1)),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: complete.at(-1) ?? Number.NaN,
    frames: totals.frames,
    megabytes: totals.bytes / 1e6,
    closed: totals.closed,
  }
  console.log(JSON.stringify(result))
  process.exit(0)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
