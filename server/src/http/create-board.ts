import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { CreateBoard } from '@herringbone/shared/api/boards.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import { seedBoard } from '@herringbone/shared/doc/seed.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import {
  heldSession,
  incidentOfBoard,
} from '@herringbone/shared/methods/outcomes/incident-of-board.ts'
import { type BoardId, newId } from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import type { SessionPlan } from '@herringbone/shared/session/agenda.ts'
import { newSession } from '@herringbone/shared/session/new-session.ts'
import * as Y from 'yjs'
import { blobKey } from '../blobs/key.ts'
import { DEMO_TIME_ZONE } from '../demo/demo-content.ts'
import { fillDemo } from '../demo/fill-demo.ts'
import { SEED_TEXTS } from '../demo/seed-texts.ts'
import { projectBoard } from '../projections/board-projection.ts'
import type { BoardRow } from '../storage/board-row.ts'
import type { FileRow } from '../storage/storage.ts'
import type { Context } from './context.ts'
import { planOf } from './plan-session.ts'

export type Parts = Pick<Context, 'storage' | 'blobs' | 'now'>

/** Makes a board with its first content and its facilitator, all at once. */
export async function createBoard(
  parts: Parts,
  person: Person,
  wish: CreateBoard,
): Promise<BoardId> {
  const id = newId<'board'>()
  const locale = wish.locale ?? 'en'
  // First of all: a template that does not exist makes no board.
  const template = await planOf(parts.storage, wish.template ?? 'blank', locale)
  const plan = { ...template, checkIn: wish.checkIn ?? template.checkIn }
  const { groundRules } = await parts.storage.workspace.get()
  const doc = new Y.Doc()
  const seed = {
    title: wish.title,
    timeZone: wish.timeZone ?? 'UTC',
    ...SEED_TEXTS[locale],
    ...(groundRules !== null && { groundRules }),
  }
  const { visibility = 'workspace' } = wish
  const row = { id, createdBy: person.id, visibility }
  try {
    if (wish.template === 'demo') {
      const chart = await keepChart(parts, id, person)
      seedBoard(doc, { ...seed, timeZone: DEMO_TIME_ZONE })
      fillDemo(doc, locale, chart)
      await storeBoard(parts, row, doc, plan)
      await parts.storage.files.add(chart)
    } else {
      seedBoard(doc, seed)
      await storeBoard(parts, row, doc, plan)
    }
  } finally {
    doc.destroy()
  }
  return id
}

/** Everything that a board begins with, all or nothing. */
export async function storeBoard(
  { storage, now }: Parts,
  row: Pick<BoardRow, 'id' | 'createdBy' | 'visibility'>,
  doc: Y.Doc,
  plan: SessionPlan,
): Promise<void> {
  const createdAt = now()
  const { board } = readBoard(doc)
  const projected = projectBoard(board, createdAt)
  const session = newSession(plan)
  await storage.boards.create(
    { ...row, ...projected, epoch: 1, createdAt, archivedAt: null, deletedAt: null },
    Y.encodeStateAsUpdate(doc),
    {
      board: row.id,
      person: row.createdBy,
      role: 'facilitator',
      invite: null,
      joinedAt: createdAt,
      revokedAt: null,
    },
    { revision: createdAt, session },
  )
  await storage.outcomes.put(incidentOfBoard(row.id, board, heldSession(session)))
}

const CHART = join(import.meta.dirname, '..', 'demo', 'grafana-checkout.png')

/** The demo's picture, as a file of this board; its row comes after the board that it belongs to. */
async function keepChart({ blobs, now }: Parts, board: BoardId, person: Person): Promise<FileRow> {
  const id = newId<'file'>()
  const stored = await blobs.put(blobKey(id), createReadStream(CHART), LIMITS.fileBytes)
  return {
    ...{ id, board, name: 'grafana-checkout.png', type: 'image/png' },
    ...stored,
    ...{ createdAt: now(), createdBy: person.id },
  }
}
