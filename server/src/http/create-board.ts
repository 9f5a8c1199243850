import type { CreateBoard } from '@herringbone/shared/api/boards.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import { seedBoard } from '@herringbone/shared/doc/seed.ts'
import { type BoardId, newId } from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import * as Y from 'yjs'
import { SEED_TEXTS } from '../demo/seed-texts.ts'
import { projectBoard } from '../projections/board-projection.ts'
import type { Context } from './context.ts'

/** Makes a board with its first content and its facilitator, all at once. */
export async function createBoard(
  { storage, now }: Context,
  person: Person,
  wish: CreateBoard,
): Promise<BoardId> {
  const id = newId<'board'>()
  const createdAt = now()
  const doc = new Y.Doc()
  seedBoard(doc, {
    title: wish.title,
    timeZone: wish.timeZone ?? 'UTC',
    ...SEED_TEXTS[wish.locale ?? 'en'],
  })
  const projection = projectBoard(readBoard(doc).board, createdAt)
  await storage.boards.create(
    { id, epoch: 1, createdAt, createdBy: person.id, projection },
    Y.encodeStateAsUpdate(doc),
    {
      board: id,
      person: person.id,
      role: 'facilitator',
      invite: null,
      joinedAt: createdAt,
      revokedAt: null,
    },
  )
  doc.destroy()
  return id
}
