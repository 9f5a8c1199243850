import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Dialect } from './wire.ts'

/** A server under test, running in a process of its own. */
export interface Running {
  pid: number
  url: string
  headers: Record<string, string>
  room: string
  stop(): Promise<void>
}

export interface Rival {
  name: string
  dialect: Dialect
  start(): Promise<Running>
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export const RIVALS: Rival[] = [
  { name: 'Herringbone', dialect: 'herringbone', start: startHerringbone },
  {
    name: '@hocuspocus/server 4.7.0',
    dialect: 'hocuspocus',
    start: () => startPlain('hocuspocus'),
  },
  {
    name: '@y/websocket-server 0.1.1',
    dialect: 'y-websocket',
    start: () => startPlain('y-websocket'),
  },
  { name: 'bare ws relay', dialect: 'relay', start: () => startPlain('relay') },
]

async function startPlain(file: string): Promise<Running> {
  const child = spawn(process.execPath, [here(`servers/${file}.ts`)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await line(child, /ready (\d+)/)
  return {
    pid: pidOf(child),
    url: `ws://127.0.0.1:${port}/bench`,
    headers: {},
    room: 'bench',
    stop: () => end(child),
  }
}

export async function startHerringbone(): Promise<Running> {
  const data = await mkdtemp(join(tmpdir(), 'herringbone-bench-'))
  const child = spawn(process.execPath, [here('../../server/src/main.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: data, LOG_LEVEL: 'warn' },
  })
  const base = await line(child, /(http:\/\/127\.0\.0\.1:\d+)/)
  const me = await post(`${base}/api/session`, { name: 'Bench' }, {})
  const cookie = me.headers.get('set-cookie')?.split(';')[0] ?? ''
  const created = await post(`${base}/api/boards`, { title: 'Bench' }, { cookie })
  const { id } = (await created.json()) as { id: string }
  return {
    pid: pidOf(child),
    url: `${base.replace('http', 'ws')}/sync/${id}?x=1`,
    headers: { cookie },
    room: id,
    stop: async () => {
      await end(child)
      await rm(data, { recursive: true, force: true })
    },
  }
}

async function post(url: string, body: unknown, headers: Record<string, string>) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return answer
}

function line(child: ChildProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk
      const found = pattern.exec(output)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', () => reject(new Error(`the server ended: ${output}`)))
  })
}

function pidOf(child: ChildProcess): number {
  if (child.pid === undefined) throw new Error('the server did not start')
  return child.pid
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 5000).unref()
  })
}
