import { access, constants, mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { resultCode, SQLITE } from '../storage/sqlite/result-codes.ts'
import { systemCode } from '../storage/system-error.ts'
import { holdLock } from './lock.ts'
import { loadSecret } from './secret.ts'

/** The one folder in which a server keeps everything, held until it is released. */
export interface DataFolder {
  path: string
  /** Where uploaded files go. */
  blobs: string
  /** Signs cookies. */
  secret: string
  release(): void
}

export class DataFolderInUse extends Error {
  constructor(cause: unknown) {
    super('Another server holds the data folder.', { cause })
    this.name = 'DataFolderInUse'
  }
}

/** Makes the folder when it is missing and takes it for this process. */
export async function openDataFolder(path: string): Promise<DataFolder> {
  await makeFolder(path)
  await access(path, constants.R_OK | constants.W_OK | constants.X_OK)
  const release = lockFolder(path)
  try {
    const secret = await loadSecret(join(path, 'secret'))
    return { path, blobs: join(path, 'blobs'), secret, release }
  } catch (error) {
    release()
    throw error
  }
}

function lockFolder(path: string): () => void {
  try {
    return holdLock(join(path, 'server.lock'))
  } catch (error) {
    throw resultCode(error) === SQLITE.busy ? new DataFolderInUse(error) : error
  }
}

/** Not `mkdir` with `recursive`, which tries for ever where no folder can be made (below /proc). */
async function makeFolder(path: string): Promise<void> {
  const make = (): Promise<void> => mkdir(path, { mode: 0o700 })
  try {
    await make()
  } catch (error) {
    const code = systemCode(error)
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return
    if (code !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolder(dirname(path))
    await make()
  }
}
