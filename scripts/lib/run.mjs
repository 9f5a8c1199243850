// Runs on any Node >= 20, before anything is installed: Node's own modules only.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The project's root folder, without a trailing slash. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

/** A failure whose message is all that the reader needs. */
export class Failure extends Error {}

/** Runs a command in the root folder with our output; resolves with its exit code. */
export function run(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
}

/** Ends a script: a `Failure` in one sentence, everything else with its stack. */
export async function main(script) {
  try {
    process.exitCode = (await script()) ?? 0
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error)
    process.exitCode = 1
  }
}
