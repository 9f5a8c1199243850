import { randomBytes } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { systemCode } from '../storage/system-error.ts'
import { StartupFailure } from './startup-failure.ts'

/**
 * What signs the cookies: made at the first start, then kept. Losing it makes everyone a new
 * person; whoever reads it can be anyone.
 */
export async function loadSecret(path: string): Promise<string> {
  const stored = await readIfThere(path)
  if (stored === undefined) return createSecret(path)
  if (/^[0-9a-f]{64}\n?$/.test(stored)) return stored.trim()
  throw new StartupFailure(
    `The file ${path} is damaged: restore it from a backup, or delete it, which makes everyone sign in again.`,
  )
}

async function createSecret(path: string): Promise<string> {
  const secret = randomBytes(32).toString('hex')
  const unfinished = `${path}.unfinished`
  const file = await open(unfinished, 'w', 0o600)
  try {
    await file.writeFile(`${secret}\n`)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(unfinished, path)
  return secret
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}
