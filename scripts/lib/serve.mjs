import { spawn } from 'node:child_process'
import { root } from './run.mjs'

/**
 * Runs child processes until the first of them ends or we are told to stop, then ends the others.
 * Resolves with the exit code of the first that ended.
 */
export function serve(commands) {
  const children = commands.map(({ command, args, env }) =>
    spawn(command, args, { cwd: root, stdio: 'inherit', env }),
  )
  const end = (signal) => {
    for (const child of children) if (child.exitCode === null) child.kill(signal)
  }
  // A terminal sends Ctrl+C to the children as well; they take a second signal for "at once",
  // so it is passed on only when it came to us alone.
  process.on('SIGINT', () => !process.stdin.isTTY && end('SIGINT'))
  process.on('SIGTERM', () => end('SIGTERM'))
  const exits = children.map(
    (child) =>
      new Promise((resolve, reject) => {
        child.once('error', reject)
        child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
      }),
  )
  return Promise.race(exits).then(async (code) => {
    end('SIGTERM')
    await Promise.allSettled(exits)
    return code
  })
}
