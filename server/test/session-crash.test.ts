import { addDeskNote } from '@herringbone/shared/doc/desk.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { listDesks } from '../src/storage/doc-log.ts'
import { createMortalStorage, DEATHS, type Death } from './support/mortal-storage.ts'
import { createTestMeeting } from './support/session-rooms.ts'
import { createTestDisk } from './support/sync-disk.ts'
import { BOARD, personId } from './support/sync-people.ts'
import type { Visitor } from './support/sync-room.ts'

const KEY = 'reveal-1'
const notesOn = (doc: Y.Doc) =>
  Object.values(readBoard(doc).board.notes)
    .map(({ text }) => text)
    .sort()
const write = ({ client }: Visitor, text: string) =>
  client.doc.transact(() => addDeskNote(client.doc, { text }))

/** A round with three notes that are stored and one that is on its way, revealed; then it happens. */
async function revealWith(death: Death, at: number) {
  const disk = createTestDisk()
  const mortal = createMortalStorage(disk.storage)
  const first = createTestMeeting({ disk: { ...disk, storage: mortal.storage } })
  const { clock, enter, openDesk, rooms, command } = first
  await enter('lea', 'facilitator')
  for (const name of ['ann', 'ben']) await enter(name)
  const opened = await command('lea', { type: 'round.open', question: 'Why?' })
  const [ann, ben] = [await openDesk('ann'), await openDesk('ben')]
  for (const text of ['a1', 'a2']) write(ann, text)
  write(ben, 'b1')
  await clock.advance(1_000)
  expect([ann.client.saved, ben.client.saved]).toEqual([ann.client.sent, ben.client.sent])

  mortal.dieAt(at, death)
  write(ann, 'late')
  const told: unknown[] = []
  const sender = { person: personId('lea'), key: KEY }
  rooms.command(BOARD, sender, { type: 'round.reveal' }).then(
    (answer) => told.push(answer),
    () => {},
  )
  await clock.advance(20_000)
  const isLateSaved = ann.client.saved >= ann.client.sent
  return { disk, clock, mortal, told, isLateSaved, round: opened.result?.round }
}

for (const death of DEATHS) {
  test(`[V7] a reveal happens exactly once, whichever write the server dies at (${death})`, async () => {
    let deaths = 0
    for (let at = 1; ; at++) {
      const { disk, clock, mortal, told, isLateSaved, round } = await revealWith(death, at)
      if (!mortal.isDead) break
      deaths += 1
      const second = createTestMeeting({ disk, clock })
      const { enter, rooms, command } = second
      const lea = await enter('lea', 'facilitator')
      await clock.advance(1_000)
      const read = async () => {
        const reading = rooms.read(BOARD, notesOn)
        await clock.settle()
        return reading
      }
      const desksOf = () => (round ? listDesks(disk.storage.docs, BOARD, round) : [])

      // Either nothing has happened, or all of it.
      const isOpen = lea.client.session?.session.round !== null
      expect((await desksOf()).length > 0).toBe(isOpen)
      expect((await read()).length > 0).toBe(!isOpen)
      if (told.length > 0) expect(isOpen).toBe(false)

      const answer = await command('lea', { type: 'round.reveal' }, KEY)
      if (told.length > 0) expect(answer).toEqual(told[0])
      expect(await command('lea', { type: 'round.reveal' }, KEY)).toEqual(answer)
      const notes = await read()
      expect(notes.filter((text) => text !== 'late')).toEqual(['a1', 'a2', 'b1'])
      expect(answer.result?.notes).toBe(notes.length)
      if (isLateSaved) expect(notes).toContain('late')
      expect(await desksOf()).toEqual([])
      const closing = rooms.close()
      await clock.advance(6_000)
      await closing
    }
    expect(deaths).toBeGreaterThan(1)
  })
}
