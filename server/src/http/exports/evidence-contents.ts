import { buffer } from 'node:stream/consumers'
import type { FileContents } from '@herringbone/shared/interchange/export/board-json.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { Board } from '@herringbone/shared/model/board.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import { blobKey } from '../../blobs/key.ts'
import type { Context } from '../context.ts'

/** The files of a board's evidence in base64, the smallest first, as far as the limit goes. */
export async function evidenceContents(
  { storage, blobs }: Pick<Context, 'storage' | 'blobs'>,
  id: BoardId,
  { evidence }: Pick<Board, 'evidence'>,
): Promise<FileContents> {
  const named = Object.values(evidence).flatMap(({ file }) => (file ? [file.id] : []))
  // Only what is of this board: an id in a document may name anything.
  const rows = await Promise.all([...new Set(named)].map((file) => storage.files.get(id, file)))
  const known = rows.filter((row) => row !== null).sort((a, b) => a.size - b.size)
  const contents: Record<string, string> = {}
  let bytes = 0
  for (const file of known) {
    bytes += file.size
    if (bytes > LIMITS.exportedFilesBytes) break
    const blob = await blobs.get(blobKey(file.id))
    if (blob) contents[file.id] = (await buffer(blob.stream)).toString('base64')
  }
  return contents
}
