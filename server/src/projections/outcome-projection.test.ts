import { changeBrief } from '@herringbone/shared/doc/edit-brief.ts'
import { seedBoard } from '@herringbone/shared/doc/seed.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import { pino } from 'pino'
import { expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { SEED_TEXTS } from '../demo/seed-texts.ts'
import { createBoard, newPersonId, sampleStored } from '../storage/contract/samples.ts'
import { createMemoryStorage } from '../storage/memory/memory-storage.ts'
import { createOutcomeProjector } from './outcome-projection.ts'

const log = pino({ level: 'silent' })

function boardDocument(severity: 1 | 2): Y.Doc {
  const doc = new Y.Doc()
  seedBoard(doc, { title: 'Outage', timeZone: 'Europe/Berlin', ...SEED_TEXTS.en })
  changeBrief(doc, { severity })
  return doc
}

const started = (startedAt: number) => ({ ...sampleStored().session, startedAt })

it('keeps what a session became while the board was being read', async () => {
  const storage = createMemoryStorage()
  const { id } = await createBoard(storage)
  let answer = () => {}
  const load = vi.fn(
    () =>
      new Promise<null>((resolve) => {
        answer = () => resolve(null) // as the session was when it was asked for: not held yet
      }),
  )
  const sessions = { ...storage.sessions, load }
  const projector = createOutcomeProjector({ outcomes: storage.outcomes, sessions }, log)
  const settled = projector.settled(id, boardDocument(1))
  await vi.waitFor(() => expect(load).toHaveBeenCalled())
  projector.session(id, started(7))
  answer()
  await settled
  await vi.waitFor(async () => {
    const [row] = await storage.outcomes.list(newPersonId())
    expect(row?.incident).toMatchObject({ severity: 1, sessionAt: 7 })
  })
})

it('reads a document at once, since it belongs to someone else by the time it is its turn', async () => {
  const storage = createMemoryStorage()
  const { id } = await createBoard(storage)
  const projector = createOutcomeProjector(storage, log)
  const doc = boardDocument(1)
  const settled = projector.settled(id, doc)
  changeBrief(doc, { severity: 2 })
  await settled
  expect((await storage.outcomes.list(newPersonId()))[0]?.incident.severity).toBe(1)
})

it('writes a session only when it says something new, and tries again after a failure', async () => {
  const storage = createMemoryStorage()
  const { id } = await createBoard(storage)
  const putSession = vi.fn<(board: BoardId, held: unknown) => Promise<void>>(async () => {})
  const projector = createOutcomeProjector(
    { outcomes: { ...storage.outcomes, putSession }, sessions: storage.sessions },
    log,
  )
  projector.session(id, started(7))
  projector.session(id, { ...started(7), hands: [newPersonId()] })
  await vi.waitFor(() => expect(putSession).toHaveBeenCalledTimes(1))
  putSession.mockRejectedValueOnce(new Error('the disk is full'))
  projector.session(id, started(8))
  await vi.waitFor(() => expect(putSession).toHaveBeenCalledTimes(2))
  await vi.waitFor(() => {
    projector.session(id, started(8))
    expect(putSession).toHaveBeenCalledTimes(3)
  })
})
