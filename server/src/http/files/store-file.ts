import type { Readable } from 'node:stream'
import { CodedError } from '@herringbone/shared/errors.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { FileInfo } from '@herringbone/shared/model/evidence.ts'
import { type BoardId, newId, type PersonId } from '@herringbone/shared/model/ids.ts'
import { blobKey } from '../../blobs/key.ts'
import type { Context } from '../context.ts'
import { cleanFileName } from './file-name.ts'
import { HEAD_BYTES, recognise } from './recognise.ts'

export interface NewFile {
  board: BoardId
  person: PersonId
  name: string
  content: Readable
  /** The content type that came with it, if any. */
  declared: string | undefined
}

/** Keeps a file as evidence of a board, once its content has been found to be what it claims. */
export async function storeFile(
  { storage, blobs, now }: Pick<Context, 'storage' | 'blobs' | 'now'>,
  { board, person, name, content, declared }: NewFile,
): Promise<FileInfo> {
  if ((await storage.files.count(board)) >= LIMITS.filesPerBoard) {
    throw new CodedError('board_full', { details: { limit: LIMITS.filesPerBoard } })
  }
  const id = newId<'file'>()
  const key = blobKey(id)
  const cleanName = cleanFileName(name)
  const { size, hash } = await blobs.put(key, content, LIMITS.fileBytes)
  try {
    if (size === 0) throw new CodedError('file_empty')
    const head = await blobs.head(key, HEAD_BYTES)
    const type = await recognise(head ?? new Uint8Array(), cleanName, declared)
    const createdAt = now()
    await storage.files.add({
      ...{ id, board, name: cleanName, size, type, hash },
      ...{ createdAt, createdBy: person },
    })
    return { id, name: cleanName, size, type }
  } catch (error) {
    await blobs.delete(key)
    throw error
  }
}
