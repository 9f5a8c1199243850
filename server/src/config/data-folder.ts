import { access, constants, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { resultCode } from '../storage/sqlite/database.ts'
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
  await mkdir(path, { recursive: true, mode: 0o700 })
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

const BUSY = 5

function lockFolder(path: string): () => void {
  try {
    return holdLock(join(path, 'server.lock'))
  } catch (error) {
    throw resultCode(error) === BUSY ? new DataFolderInUse(error) : error
  }
}
