import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))

export interface ServerProcess {
  /** `http://127.0.0.1:…` */
  url: string
  port: number
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>
  /** Asks it to stop; resolves with the exit code. */
  stop(): Promise<number | null>
}

/** The real server in a process of its own. */
export async function startProcess(dataDir: string, port = 0): Promise<ServerProcess> {
  const child = spawn(process.execPath, [MAIN], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'fatal',
      // Started over and over again: what was compiled once is kept beside the data.
      NODE_COMPILE_CACHE: join(dataDir, '..', 'herringbone-test-compiled'),
    },
  })
  const url = await announced(child)
  const ended = once(child, 'exit')
  return {
    url,
    port: Number(new URL(url).port),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
      return child.exitCode
    },
  }
}

function announced(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk
      const url = /(http:\/\/127\.0\.0\.1:\d+)/.exec(output)?.[1]
      if (url) resolve(url)
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)))
  })
}

/** Signs in and makes a board, as a member of the workspace does on this machine. */
export async function signIn(url: string): Promise<{ cookie: string; board: string }> {
  const me = await post(`${url}/api/session`, { name: 'Ann' }, '')
  const cookie = me.headers.get('set-cookie')?.split(';')[0] ?? ''
  const made = await post(`${url}/api/boards`, { title: 'Checkout outage' }, cookie)
  const { id } = z.parse(z.object({ id: z.string() }), await made.json())
  return { cookie, board: id }
}

async function post(url: string, body: unknown, cookie: string): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return answer
}
