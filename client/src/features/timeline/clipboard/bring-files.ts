import type { EventId } from '@herringbone/shared/model/ids.ts'
import { fileUrl } from '../../../api/files.ts'
import { uploadsOf } from '../../../evidence/board-uploads.ts'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import type { FileToBring } from './plan-paste.ts'

/**
 * Fetches files from the board that they were copied from and uploads them to this one; gives back
 * the names of those that could not be fetched. One at a time: each may be 25 MB in memory.
 */
export async function bringFiles(
  board: BoardHandle,
  from: string,
  files: readonly FileToBring[],
  events: readonly EventId[],
): Promise<string[]> {
  const lost: string[] = []
  for (const { draft, title, file } of files) {
    const event = events[draft]
    if (event === undefined) continue
    try {
      const response = await fetch(fileUrl(from, file.id), { credentials: 'same-origin' })
      if (!response.ok) throw new Error(`status ${response.status}`)
      const content = await response.blob()
      uploadsOf(board).add(event, [new File([content], file.name, { type: file.type })], title)
    } catch {
      lost.push(file.name) // not there any more, or not ours to read: said to the person by name
    }
  }
  return lost
}
