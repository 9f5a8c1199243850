import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'main.ts')

export interface ServerProcess {
  /** The address that it printed; rejects when it ended without one. */
  ready: Promise<string>
  /** How it ended; never rejects. */
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>
  /** Everything printed on standard output so far. */
  printed(): string
  /** Resolves when standard output holds this text. */
  prints(text: string): Promise<void>
  kill(signal: NodeJS.Signals): void
}

/** Started over and over again: what was compiled once is kept. */
const COMPILED = join(tmpdir(), 'herringbone-test-compiled')

export interface ServerOptions {
  env: Record<string, string>
  cwd?: string
  /** Arguments for Node itself. */
  nodeArgs?: string[]
}

/** The real server in its own process, on any free port unless told otherwise. */
export function spawnServer({ env, cwd, nodeArgs = [] }: ServerOptions): ServerProcess {
  const child = spawn(process.execPath, [...nodeArgs, MAIN], {
    // Nothing of the configuration of whoever runs the tests, nor of the test runner's Node.
    env: { PATH: process.env.PATH, PORT: '0', NODE_COMPILE_CACHE: COMPILED, ...env },
    ...(cwd !== undefined && { cwd }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text
    })
  }
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, ...output }))

  const prints = async (text: string): Promise<void> => {
    while (!output.stdout.includes(text)) {
      const more = once(child.stdout, 'data').then(() => true)
      if (await Promise.race([more, ended.then(() => false)])) continue
      if (output.stdout.includes(text)) return
      throw new Error(`The server ended without printing "${text}":\n${output.stderr}`)
    }
  }
  const ready = prints('Herringbone is ready: ').then(async () => {
    await prints('/\n')
    return /Herringbone is ready: (\S+)\/\n/.exec(output.stdout)?.[1] ?? ''
  })
  ready.catch(() => {}) // a test of a failed start does not ask for it

  return {
    ready,
    ended,
    prints,
    printed: () => output.stdout,
    kill: (signal) => {
      child.kill(signal)
    },
  }
}
