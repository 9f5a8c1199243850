import { migrateBoard } from '@herringbone/shared/doc/migrate.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import { writeBoard } from '@herringbone/shared/doc/write-board.ts'
import type { Board } from '@herringbone/shared/model/board.ts'
import { type BoardId, newId } from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import * as Y from 'yjs'
import type { BoardRow } from '../../storage/board-row.ts'
import type { Context } from '../context.ts'
import { storeBoard } from '../create-board.ts'

/**
 * A new board with the structure of another: its agenda, lanes, categories and ground rules, open to
 * the same people, and nothing that was said in it.
 */
export async function duplicateBoard(
  { storage, blobs, rooms, now }: Pick<Context, 'storage' | 'blobs' | 'rooms' | 'now'>,
  person: Person,
  source: BoardRow,
  title: string,
): Promise<BoardId> {
  const board = await rooms.read(source.id, (doc) => readBoard(doc).board)
  const { agenda, checkIn } = await rooms.session(source.id)
  const doc = new Y.Doc()
  try {
    writeBoard(doc, structureOf(board, title))
    migrateBoard(doc) // what every board has once
    const id = newId<'board'>()
    const row = { id, createdBy: person.id, visibility: source.visibility }
    await storeBoard({ storage, blobs, now }, row, doc, { agenda, checkIn: checkIn !== null })
    return id
  } finally {
    doc.destroy()
  }
}

function structureOf({ lanes, categories, brief }: Board, title: string): Board {
  const empty = readBoard(new Y.Doc()).board
  const { groundRules, timeZone } = brief
  return { ...empty, lanes, categories, brief: { ...empty.brief, title, groundRules, timeZone } }
}
