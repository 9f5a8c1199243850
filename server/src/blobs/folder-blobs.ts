import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { StorageUnavailable } from '../storage/storage.ts'
import { systemCode } from '../storage/system-error.ts'
import type { Blobs } from './blobs.ts'
import { checkKey } from './key.ts'
import { expectErrors, measure } from './measure.ts'

/** Files that are still being written; no key looks like this. */
const UNFINISHED = '.unfinished-'

/** Errors of the file system after which the same call may succeed later. */
const PASSING = new Set(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EMFILE', 'ENFILE'])

/** Blobs as files of one folder, which is made when missing; only one server may use it. */
export async function openFolderBlobs(folder: string): Promise<Blobs> {
  await mkdir(folder, { recursive: true })
  for (const name of await readdir(folder)) {
    if (name.startsWith(UNFINISHED)) await rm(join(folder, name), { force: true })
  }
  const pathOf = (key: string): string => join(folder, checkKey(key))

  return {
    async put(key, content, maxBytes) {
      expectErrors(content)
      const path = pathOf(key)
      const unfinished = join(folder, UNFINISHED + randomUUID())
      try {
        const measured = await writeDurably(unfinished, (file) =>
          measure(content, maxBytes, async (chunk) => {
            await file.writeFile(chunk)
          }),
        )
        await rename(unfinished, path)
        await syncFolder(folder)
        return measured
      } catch (error) {
        await rm(unfinished, { force: true })
        throw PASSING.has(systemCode(error) ?? '') ? new StorageUnavailable(error) : error
      }
    },
    async get(key) {
      const file = await openIfThere(pathOf(key))
      if (!file) return null
      const { size } = await closeOnError(file, () => file.stat())
      return { size, stream: file.createReadStream() }
    },
    async head(key, bytes) {
      const file = await openIfThere(pathOf(key))
      if (!file) return null
      try {
        const { buffer, bytesRead } = await file.read(new Uint8Array(bytes), 0, bytes, 0)
        return buffer.subarray(0, bytesRead)
      } finally {
        await file.close()
      }
    },
    async delete(key) {
      await rm(pathOf(key), { force: true })
    },
  }
}

async function writeDurably<T>(path: string, write: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, 'wx', 0o600)
  try {
    const result = await write(file)
    await file.sync()
    return result
  } finally {
    await file.close()
  }
}

/** Makes a rename durable. Windows cannot sync a folder and needs no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}

async function closeOnError<T>(file: FileHandle, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await file.close()
    throw error
  }
}
