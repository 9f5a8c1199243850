import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome, deleteOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import { seeded } from '@herringbone/shared/doc/testing/two-docs.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createProjector } from '../src/projections/board-projection.ts'
import { sampleBoard, sampleMember, sampleStored } from '../src/storage/contract/samples.ts'
import { boardDoc } from '../src/storage/doc-log.ts'
import { FakeClock } from './support/sync-clock.ts'
import { createTestDisk } from './support/sync-disk.ts'
import { BOARD } from './support/sync-people.ts'
import { createTestRooms, type Visitor } from './support/sync-room.ts'

const CAUSE = 'a' as CauseId
const HOUR = 60 * 60 * 1_000
const DAY = 24 * HOUR

/** A board with a cause and the link to it, and the library that follows it. */
async function createMeeting() {
  const [clock, disk] = [new FakeClock(), createTestDisk()]
  const { storage } = disk
  const doc = seeded()
  addOutcome(doc, 'causes', { id: CAUSE, text: 'no canary' })
  addLink(doc, { kind: 'why', from: 'problem', to: causeRef(CAUSE) })
  const row = sampleBoard({ updatedAt: clock.date() }, { id: BOARD })
  const creator = sampleMember(BOARD, { person: row.createdBy })
  await storage.boards.create(row, Y.encodeStateAsUpdate(doc), creator, sampleStored())
  const onSettled = createProjector(storage, () => clock.date())
  return { ...createTestRooms({ clock, disk, onSettled }), storage }
}

const linksOf = ({ client }: Visitor) => Object.keys(readBoard(client.doc).board.links).length

test('[G5] whoever undoes the deletion of a cause finds its links again, also days later', async () => {
  const { clock, visit } = await createMeeting()
  const ann = await visit('ann')
  const undo = new Y.UndoManager([ann.client.doc.getMap('causes')])
  deleteOutcome(ann.client.doc, 'causes', CAUSE)
  await clock.advance(HOUR)
  ann.seat.left()
  for (const visitor of ['ben', 'cat']) {
    await clock.advance(3 * DAY)
    const later = await visit(visitor)
    expect(linksOf(later)).toBe(1)
    later.seat.left()
  }
  undo.undo()
  await visit('ann', { client: (client) => Object.assign(client, { doc: ann.client.doc }) })
  await clock.advance(HOUR)
  const dan = await visit('dan')
  expect(readBoard(dan.client.doc).board).toMatchObject({ causes: { a: { text: 'no canary' } } })
  expect(linksOf(dan)).toBe(1)
})

test('[G5] after a week without a change what dangles is swept, on disk before anyone sees it', async () => {
  const { clock, disk, storage, visit } = await createMeeting()
  const ann = await visit('ann')
  deleteOutcome(ann.client.doc, 'causes', CAUSE)
  await clock.advance(HOUR)
  ann.seat.left()
  await clock.advance(7 * DAY)
  const place = (await storage.boards.get(BOARD))?.projection.updatedAt

  const ben = await visit('ben')
  expect(linksOf(ben)).toBe(0)
  const stored = new Y.Doc()
  const { updates } = await storage.docs.load(boardDoc(BOARD))
  for (const update of updates) Y.applyUpdate(stored, update)
  expect(readBoard(stored).board.links).toEqual({})
  const { length } = disk.transactions
  ben.seat.left()
  await clock.advance(DAY)
  await visit('cat')
  expect(disk.transactions).toHaveLength(length) // there was nothing left to sweep
  expect((await storage.boards.get(BOARD))?.projection.updatedAt).toBe(place) // [G6]
})
