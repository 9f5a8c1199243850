import { Readable } from 'node:stream'
import type { BoardImported, BoardImportQuery } from '@herringbone/shared/api/exports.ts'
import { writeBoard } from '@herringbone/shared/doc/write-board.ts'
import { CodedError } from '@herringbone/shared/errors.ts'
import {
  type FileContents,
  readBoardJson,
} from '@herringbone/shared/interchange/export/board-json.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { Board } from '@herringbone/shared/model/board.ts'
import type { FileInfo } from '@herringbone/shared/model/evidence.ts'
import { type BoardId, newId } from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import * as Y from 'yjs'
import type { Context } from '../context.ts'
import { type Parts, storeBoard } from '../create-board.ts'
import { storeFile } from '../files/store-file.ts'
import { planOf } from '../plan-session.ts'

/**
 * Makes a board of an exported one; whoever does leads it. Its records keep their ids, its files
 * get new ones here: those of another workspace may be taken.
 */
export async function importBoard(
  parts: Parts,
  person: Person,
  { text, title, visibility = 'workspace' }: { text: string } & BoardImportQuery,
): Promise<BoardImported> {
  const read = readBoardJson(text)
  if ('refusal' in read) {
    if (read.refusal === 'too-large') throw new CodedError('too_large')
    throw new CodedError('board_file_unreadable', { details: { reason: read.refusal } })
  }
  const id = newId<'board'>()
  const named = title === undefined ? read.board : withTitle(read.board, title)
  const doc = new Y.Doc()
  try {
    // Before anything is stored: a board that nobody could open is none.
    writeBoard(doc, named)
    if (Y.encodeStateAsUpdate(doc).length > LIMITS.boardBytes) throw new CodedError('too_large')
  } finally {
    doc.destroy()
  }
  const { board, files } = await keepFiles(parts, { id, person, files: read.files }, named)
  const row = { id, createdBy: person.id, visibility }
  const kept = new Y.Doc()
  try {
    writeBoard(kept, board)
    await storeBoard(parts, row, kept, await planOf(parts.storage, 'blank', 'en'))
  } finally {
    kept.destroy()
  }
  return { id, skipped: read.skipped.map(({ root, id: record }) => ({ root, id: record })), files }
}

const withTitle = (board: Board, title: string): Board => ({
  ...board,
  brief: { ...board.brief, title },
})

/** The board with its evidence pointing at files of this server, where the contents came along. */
async function keepFiles(
  parts: Pick<Context, 'storage' | 'blobs' | 'now'>,
  { id, person, files }: { id: BoardId; person: Person; files: FileContents },
  board: Board,
): Promise<{ board: Board; files: BoardImported['files'] }> {
  const evidence: Record<string, Board['evidence'][keyof Board['evidence']]> = {}
  const stored = new Map<string, FileInfo>()
  const counts = { kept: 0, missing: 0 }
  for (const [key, one] of Object.entries(board.evidence)) {
    evidence[key] = one
    if (!one.file) continue
    const content = Object.hasOwn(files, one.file.id) ? files[one.file.id] : undefined
    const info =
      stored.get(one.file.id) ??
      (content === undefined ? null : await keepFile(parts, id, person, one.file, content))
    if (!info) {
      counts.missing++
      continue
    }
    stored.set(one.file.id, info)
    evidence[key] = { ...one, file: info }
    counts.kept++
  }
  return { board: { ...board, evidence }, files: counts }
}

/** Null for what is not accepted as evidence here: it is named, as it would be without contents. */
async function keepFile(
  parts: Pick<Context, 'storage' | 'blobs' | 'now'>,
  board: BoardId,
  person: Person,
  { name, type }: FileInfo,
  content: string,
): Promise<FileInfo | null> {
  try {
    return await storeFile(parts, {
      ...{ board, person: person.id, name, declared: type },
      content: Readable.from([Buffer.from(content, 'base64')]),
    })
  } catch (error) {
    if (error instanceof CodedError && error.status < 500) return null
    throw error
  }
}
