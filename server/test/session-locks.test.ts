import {
  addEvent,
  changeEvent,
  deleteEvents,
  eventText,
} from '@herringbone/shared/doc/edit-events.ts'
import { addNote, noteText } from '@herringbone/shared/doc/edit-notes.ts'
import { rootOf } from '@herringbone/shared/doc/names.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { EventId, LaneId, NoteId } from '@herringbone/shared/model/ids.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { createTestMeeting } from './support/session-rooms.ts'
import { BOARD } from './support/sync-people.ts'
import type { Visitor } from './support/sync-room.ts'

const SECOND = 1_000
const EVENT = 'event-1' as EventId // ids of the tests are read in failures
const NOTE = 'note-1' as NoteId
const LANE = 'lane-1' as LaneId

/** A board with an event and a note in Causes; Lea leads, Ben takes part, Cat looks on. */
async function meetingWith(...locked: StageId[]) {
  const meeting = createTestMeeting()
  const { clock, rooms, enter, command } = meeting
  const lea = await enter('lea', 'facilitator')
  const seeding = rooms.edit(BOARD, (doc: Y.Doc) => {
    addEvent(doc, { id: EVENT, text: 'Deploy', at: 0, lane: LANE })
    addNote(doc, { id: NOTE, text: 'a note', stage: 'causes', at: [0, 0] })
  })
  await clock.advance(SECOND)
  await seeding
  const [ben, cat] = [await enter('ben'), await enter('cat')]
  for (const stage of locked) await command('lea', { type: 'stage.lock', stage, locked: true })
  await clock.advance(LIMITS.lockGraceMs)
  const edit = async ({ client }: Visitor, change: (doc: Y.Doc) => void) => {
    client.doc.transact(() => change(client.doc))
    await clock.advance(SECOND)
  }
  return { ...meeting, lea, ben, cat, edit }
}
const textOf = ({ client }: Visitor) => eventText(client.doc, EVENT)?.toString()

const ON_THE_TIMELINE: Record<string, (doc: Y.Doc) => void> = {
  'adding an event': (doc) => {
    addEvent(doc, { text: 'x', at: 0, lane: LANE })
  },
  'typing into an event': (doc) => eventText(doc, EVENT)?.insert(6, '!'),
  'deleting a part of its text': (doc) => eventText(doc, EVENT)?.delete(0, 1),
  'changing a value': (doc) => changeEvent(doc, EVENT, { source: 'pager' }),
  'deleting an event': (doc) => deleteEvents(doc, [EVENT]),
  'giving a milestone': (doc) => {
    rootOf(doc, 'milestones').set('detected', EVENT)
  },
}

for (const [what, change] of Object.entries(ON_THE_TIMELINE)) {
  test(`[K1] ${what} is refused while the timeline is locked, and nothing changes`, async () => {
    const { ben, cat, edit } = await meetingWith('timeline')
    const before = JSON.stringify(cat.client.doc.toJSON())
    await edit(ben, change)
    expect(ben.client.denied).toEqual(['locked'])
    expect(ben.peer.closedWith).toBeUndefined()
    expect(cat.client.updates).toBe(0)
    expect(JSON.stringify(cat.client.doc.toJSON())).toBe(before)
    expect(ben.client.saved).toBe(ben.client.sent)
  })
}

test('[K2] other stages stay open, and facilitators may edit everywhere', async () => {
  const { lea, ben, cat, edit } = await meetingWith('timeline', 'impact')
  await edit(ben, (doc) => noteText(doc, NOTE)?.insert(0, 'still '))
  expect(noteText(cat.client.doc, NOTE)?.toString()).toBe('still a note')
  await edit(lea, (doc) => eventText(doc, EVENT)?.insert(6, '!'))
  expect(textOf(cat)).toBe('Deploy!')
  expect([...ben.client.denied, ...lea.client.denied]).toEqual([])
})

test('[K3] a note belongs to the stage that it says, before and after the change', async () => {
  const { ben, cat, edit } = await meetingWith('impact')
  await edit(ben, (doc) => {
    addNote(doc, { text: 'new here', stage: 'impact', at: [0, 0] })
  })
  expect(ben.client.denied).toEqual(['locked'])
  await edit(cat, (doc) => (doc.getMap('notes').get(NOTE) as Y.Map<unknown>).set('stage', 'impact'))
  expect(cat.client.denied).toEqual(['locked'])
})

test('[K4] what was under way when a stage was locked still comes through', async () => {
  const { clock, ben, cat, command, edit } = await meetingWith()
  await command('lea', { type: 'stage.lock', stage: 'timeline', locked: true })
  await edit(ben, (doc) => eventText(doc, EVENT)?.insert(6, '!'))
  expect(textOf(cat)).toBe('Deploy!')
  await clock.advance(LIMITS.lockGraceMs)
  await edit(ben, (doc) => eventText(doc, EVENT)?.insert(7, '!'))
  expect(textOf(cat)).toBe('Deploy!')
  expect(ben.client.denied).toEqual(['locked'])
})

test('[K5] after a refusal the client goes on, and brings all of it once the stage is open', async () => {
  const { clock, ben, cat, visit, command, edit } = await meetingWith('timeline')
  await edit(ben, (doc) => eventText(doc, EVENT)?.insert(6, '!'))
  await edit(ben, (doc) => noteText(doc, NOTE)?.insert(0, 'my ')) // builds on what was refused
  expect(ben.client.denied).toEqual(['locked', 'locked'])
  expect(ben.client.saved).toBe(ben.client.sent)
  await clock.advance(60 * SECOND)
  expect(ben.peer.closedWith).toBeUndefined()

  ben.seat.left()
  await visit('ben', { client: (client) => Object.assign(client, { doc: ben.client.doc }) })
  await clock.advance(SECOND)
  expect(textOf(cat)).toBe('Deploy')

  await command('lea', { type: 'stage.lock', stage: 'timeline', locked: false })
  await visit('ben', { client: (client) => Object.assign(client, { doc: ben.client.doc }) })
  await clock.advance(SECOND)
  expect(textOf(cat)).toBe('Deploy!')
  expect(noteText(cat.client.doc, NOTE)?.toString()).toBe('my a note')
})

test('[K6] a lock holds over a restart, at once', async () => {
  const first = await meetingWith('timeline')
  const second = createTestMeeting({ disk: first.disk, clock: first.clock })
  const ben = await second.enter('ben')
  ben.client.doc.transact(() => eventText(ben.client.doc, EVENT)?.insert(0, '!'))
  await first.clock.advance(SECOND)
  expect(ben.client.denied).toEqual(['locked'])
})
