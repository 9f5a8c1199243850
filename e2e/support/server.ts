import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The real server, in a process of its own, on a free port and a data folder of its own. */
export class TestServer {
  readonly #dataDir: string
  readonly #env: Record<string, string>
  #child: ChildProcess | undefined
  #port = 0

  private constructor(dataDir: string, env: Record<string, string>) {
    this.#dataDir = dataDir
    this.#env = env
  }

  static async start(env: Record<string, string> = {}): Promise<TestServer> {
    const server = new TestServer(await mkdtemp(join(tmpdir(), 'herringbone e2e ')), env)
    await server.resume()
    return server
  }

  /** "http://127.0.0.1:12345", without a slash at the end; the same after `stop` and `resume`. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** Starts it (again) on the same data and port. */
  async resume(): Promise<void> {
    const main = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
    const child = spawn(process.execPath, [main], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        PORT: String(this.#port),
        HOST: '127.0.0.1',
        DATA_DIR: this.#dataDir,
        LOG_LEVEL: 'warn',
        ...this.#env,
      },
    })
    this.#child = child
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk
    })
    let port: string | undefined
    while (!port) {
      await Promise.race([
        once(child.stdout, 'data'),
        once(child, 'exit').then(() => {
          throw new Error(`the server did not start: ${output}`)
        }),
      ])
      port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(output)?.[1]
    }
    this.#port = Number(port)
  }

  /** Ends the process and waits for it; the data stays until `remove`. */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }

  async remove(): Promise<void> {
    await this.stop()
    await rm(this.#dataDir, { recursive: true, force: true })
  }
}
