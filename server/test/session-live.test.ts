import { addDeskNote, readDesk } from '@herringbone/shared/doc/desk.ts'
import { addNote, deleteNotes } from '@herringbone/shared/doc/edit-notes.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { NoteId } from '@herringbone/shared/model/ids.ts'
import { MESSAGE } from '@herringbone/shared/protocol/messages.ts'
import { writeFrame } from '@herringbone/shared/protocol/write-frame.ts'
import type { OptionRef } from '@herringbone/shared/session/poll.ts'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readOneDesk } from '../src/rooms/desks/stored-desks.ts'
import { boardDoc } from '../src/storage/doc-log.ts'
import { createTestMeeting, type TestMeeting } from './support/session-rooms.ts'
import { FakeClock } from './support/sync-clock.ts'
import { admitted, BOARD, personId } from './support/sync-people.ts'
import { MemoryPeer, type Visitor } from './support/sync-room.ts'

const SECOND = 1_000

/** Notes on the board, put there by the server. */
async function addNotes({ rooms, clock }: TestMeeting, ...texts: string[]): Promise<OptionRef[]> {
  const adding = rooms.edit(BOARD, (doc: Y.Doc) =>
    texts.map((text) => addNote(doc, { text, stage: 'causes', at: [0, 0] })),
  )
  await clock.settle()
  return (await adding).map((id): OptionRef => `note:${id}`)
}

async function openPoll(meeting: TestMeeting, dots = 3, live = false) {
  const options = await addNotes(meeting, 'a', 'b', 'c')
  const opened = await meeting.command('lea', {
    ...{ type: 'poll.open', question: 'What first?', stage: 'causes', options, dots, live },
  })
  const poll = opened.result?.poll
  if (!poll) throw new Error('no poll')
  return { poll, options: options as [OptionRef, OptionRef, OptionRef] } // as many as there are texts
}

test('[X5] nobody leads when the last facilitator has gone, and someone does when one is back', async () => {
  const { clock, enter, refused, command } = createTestMeeting()
  const [lea, ben] = [await enter('lea', 'facilitator'), await enter('ben')]
  await clock.advance(SECOND)
  expect(ben.client.session?.session.leaderlessSince).toBeNull()
  const left = clock.date()
  lea.seat.left()
  await clock.advance(SECOND)
  expect(ben.client.session?.session.leaderlessSince).toBe(left)
  expect(await refused('ben', { type: 'facilitator.takeOver' })).toBe('someone_leads')

  const again = await enter('lea', 'facilitator')
  await clock.advance(LIMITS.takeOverAfterMs)
  expect(ben.client.session?.session.leaderlessSince).toBeNull()
  again.seat.left()
  await clock.advance(LIMITS.takeOverAfterMs)
  await command('ben', { type: 'facilitator.takeOver' })
  await clock.advance(SECOND)
  expect(ben.client.session?.session.leaderlessSince).toBeNull()
  expect(ben.client.session?.roster).toMatchObject([{ name: 'ben', role: 'facilitator' }])
})

test('[X6] a role that a command gives holds at once, and after a restart', async () => {
  const { clock, disk, enter, command, refused } = createTestMeeting()
  await enter('lea', 'facilitator')
  const ben = await enter('ben')
  await command('lea', { type: 'facilitator.handOver', person: personId('ben') })
  await clock.advance(SECOND)
  const roles = ben.client.session?.roster.map(({ name, role }) => ({ name, role }))
  expect(roles).toEqual([
    { name: 'lea', role: 'participant' },
    { name: 'ben', role: 'facilitator' },
  ])
  expect(await refused('lea', { type: 'timer.start', seconds: 60 })).toBe('forbidden')
  await command('ben', { type: 'timer.start', seconds: 60 })
  const row = await disk.storage.members.get(BOARD, personId('ben'))
  expect(row?.role).toBe('facilitator')
})

test('[X7] a reload is no leaving: a spotlight and a raised hand outlast it, and end later', async () => {
  const { clock, enter, command } = createTestMeeting()
  const lea = await enter('lea', 'facilitator')
  const [ben, cat] = [await enter('ben'), await enter('cat')]
  await command('lea', { type: 'summon', stage: 'impact' })
  await command('ben', { type: 'hand.raise', raised: true })
  const seen = () => cat.client.session?.session
  lea.seat.left()
  ben.seat.left()
  await clock.advance(5 * SECOND)
  const back = await enter('lea', 'facilitator')
  await enter('ben')
  await clock.advance(60 * SECOND)
  expect(seen()).toMatchObject({ spotlight: { by: 'lea' }, hands: ['ben'] })
  back.seat.left()
  await clock.advance(60 * SECOND)
  expect(seen()).toMatchObject({ spotlight: null, hands: ['ben'] })
})

test('[X8] what concerns one person is told to all their devices, and to nobody else', async () => {
  const meeting = createTestMeeting()
  const { clock, enter, visit, command } = meeting
  await enter('lea', 'facilitator')
  const [ben, cat] = [await enter('ben'), await enter('cat')]
  const phone = await visit('ben')
  await clock.advance(SECOND)
  const empty = { ballot: null, keptRounds: [], moodAnswered: false }
  for (const { client } of [ben, phone, cat]) expect(client.personal).toEqual(empty)
  const { poll, options } = await openPoll(meeting)
  await command('ben', { type: 'poll.cast', poll, option: options[1] })
  await clock.advance(SECOND)
  const ballot = { dots: { [options[1]]: 1 }, done: false, abstained: false }
  for (const { client } of [ben, phone])
    expect(client.personal).toMatchObject({ ballot: { ballot } })
  expect(cat.client.personal).toEqual(empty)
})

test('[X9] a stream of votes is told in few snapshots, which stay as small as they were', async () => {
  const meeting = createTestMeeting()
  const { clock, enter, command } = meeting
  const lea = await enter('lea', 'facilitator')
  for (let n = 0; n < 40; n++) await enter(`p${n}`)
  const { poll, options } = await openPoll(meeting)
  await clock.advance(SECOND)
  const before = lea.client.sessions.length
  const size = JSON.stringify(lea.client.session).length
  for (let n = 0; n < 40; n++) {
    for (const option of options) await command(`p${n}`, { type: 'poll.cast', poll, option })
  }
  await clock.advance(SECOND)
  expect(lea.client.session?.roster.filter(({ vote }) => vote === 'placing')).toHaveLength(40)
  expect(lea.client.sessions.length - before).toBeLessThan(5)
  const grown = JSON.stringify(lea.client.session).length - size
  expect(grown).toBeLessThan(40 * 'placing'.length)
})

test('[X10] when nothing can be written, a command is refused and nothing has changed', async () => {
  const { clock, disk, enter, command, refused } = createTestMeeting()
  const lea = await enter('lea', 'facilitator')
  disk.full = true
  expect(await refused('lea', { type: 'session.start' })).toBe('storage_unavailable')
  await clock.advance(SECOND)
  expect(lea.client.session?.session.phase).toBe('preparing')
  disk.full = false
  await command('lea', { type: 'session.start' })
  await clock.advance(SECOND)
  expect(lea.client.session?.session.phase).toBe('running')
})

test('[X2] the revision grows over restarts, also when the clock was set back', async () => {
  const first = createTestMeeting()
  const lea = await first.enter('lea', 'facilitator')
  const { revision } = await first.command('lea', { type: 'session.start' })
  await first.clock.advance(SECOND)
  const last = lea.client.session?.revision ?? 0
  expect(last).toBeGreaterThanOrEqual(revision)
  const closing = first.rooms.close()
  await first.clock.advance(SECOND)
  await closing

  const clock = new FakeClock()
  await clock.advance(-60 * 60 * SECOND)
  const second = createTestMeeting({ disk: first.disk, clock })
  const again = await second.enter('lea', 'facilitator')
  await clock.advance(SECOND)
  expect(again.client.session?.session.phase).toBe('running')
  expect(again.client.session?.revision).toBeGreaterThan(last)
})

test('[X11] the time is told at once, outside of the tick', async () => {
  const { clock, enter } = createTestMeeting()
  const ben = await enter('ben')
  ben.say(writeFrame(MESSAGE.clock, (encoder) => encoding.writeVarUint(encoder, 123_456)))
  expect(ben.client.clocks).toEqual([[123_456, clock.date()]])
})

test('[B1] an option that is deleted during a vote gives its dots back', async () => {
  const meeting = createTestMeeting()
  const { clock, rooms, enter, command, refused } = meeting
  await enter('lea', 'facilitator')
  const ben = await enter('ben')
  const { poll, options } = await openPoll(meeting, 2)
  const [first, second, third] = options
  for (const option of [first, second]) await command('ben', { type: 'poll.cast', poll, option })
  expect(await refused('ben', { type: 'poll.cast', poll, option: third })).toBe('no_dots_left')
  const deleting = rooms.edit(BOARD, (doc: Y.Doc) =>
    deleteNotes(doc, [first.slice('note:'.length) as NoteId]),
  )
  await clock.advance(SECOND)
  await deleting
  expect(ben.client.session?.session.poll?.options).toEqual([second, third])
  expect(ben.client.personal?.ballot?.ballot.dots).toEqual({ [second]: 1 })
  await command('ben', { type: 'poll.cast', poll, option: third })
})

/** What everyone was told of two voters, in every snapshot since the last call. */
function toldOf({ client }: Visitor, people: readonly string[]) {
  const told = client.sessions.map(({ roster }) =>
    people.map((name) => roster.find(({ person }) => person === personId(name))?.vote),
  )
  client.sessions.length = 0
  return told
}

test('[B8] an option that goes does not show who had dots on it', async () => {
  const meeting = createTestMeeting()
  const { clock, rooms, enter, command } = meeting
  const lea = await enter('lea', 'facilitator')
  for (const name of ['ben', 'cat', 'dan']) await enter(name)
  const { poll, options } = await openPoll(meeting, 2)
  const [first, second] = options
  await command('ben', { type: 'poll.cast', poll, option: first })
  await command('cat', { type: 'poll.cast', poll, option: second })
  for (const name of ['ben', 'cat']) await command(name, { type: 'poll.done', poll, done: true })
  await command('dan', { type: 'poll.abstain', poll })
  await clock.advance(SECOND)
  toldOf(lea, [])
  const deleting = rooms.edit(BOARD, (doc: Y.Doc) =>
    deleteNotes(doc, [first.slice('note:'.length) as NoteId]),
  )
  await clock.advance(SECOND)
  await deleting
  const told = toldOf(lea, ['ben', 'cat', 'dan'])
  expect(told.length).toBeGreaterThan(0)
  for (const activities of told) expect(new Set(activities).size).toBe(1)
})

test('[B6] live totals come without who votes at the moment', async () => {
  const meeting = createTestMeeting()
  const { clock, enter, command } = meeting
  const lea = await enter('lea', 'facilitator')
  for (const name of ['ben', 'cat']) await enter(name)
  const { poll, options } = await openPoll(meeting, 2, true)
  const [first] = options
  await clock.advance(SECOND)
  toldOf(lea, [])
  await command('ben', { type: 'poll.cast', poll, option: first })
  await command('ben', { type: 'poll.done', poll, done: true })
  await clock.advance(SECOND)
  expect(lea.client.session?.session.poll).toMatchObject({ totals: [1, 0, 0], done: 1 })
  for (const activities of toldOf(lea, ['ben', 'cat'])) expect(activities).toEqual(['none', 'none'])
})

test('[B2] an option that vanished while nobody looked gives its dots back on loading', async () => {
  const first = createTestMeeting()
  await first.enter('lea', 'facilitator')
  await first.enter('ben')
  const { poll, options } = await openPoll(first)
  await first.command('ben', { type: 'poll.cast', poll, option: options[0] })
  // The server dies between a deletion and what follows from it: the log has it, the session not.
  const { docs } = first.disk.storage
  const [id] = options.map((option) => option.slice('note:'.length))
  const stored = await docs.load(boardDoc(BOARD))
  const copy = new Y.Doc()
  for (const update of stored.updates) Y.applyUpdate(copy, update)
  copy.getMap('notes').delete(id ?? '')
  await docs.append([{ doc: boardDoc(BOARD), update: Y.encodeStateAsUpdate(copy) }])

  const second = createTestMeeting({ disk: first.disk })
  const ben = await second.enter('ben')
  await second.clock.advance(SECOND)
  expect(ben.client.session?.session.poll?.options).toEqual(options.slice(1))
  expect(ben.client.personal?.ballot?.ballot.dots).toEqual({})
})

test('[D4] after a restart everyone still sees how many notes there are and who writes', async () => {
  const first = createTestMeeting()
  await first.enter('lea', 'facilitator')
  await first.enter('ann')
  await first.command('lea', { type: 'round.open', question: 'Why?' })
  const desk = await first.openDesk('ann')
  for (const text of ['a', 'b', ' ']) {
    desk.client.doc.transact(() => addDeskNote(desk.client.doc, { text }))
  }
  await first.clock.advance(SECOND)

  const second = createTestMeeting({ disk: first.disk, clock: first.clock })
  const lea = await second.enter('lea', 'facilitator')
  await second.enter('ann')
  await second.clock.advance(SECOND)
  expect(lea.client.session?.session.roundNotes).toBe(2)
  expect(lea.client.session?.roster.map(({ name, round }) => [name, round])).toEqual([
    ['lea', 'reading'],
    ['ann', 'writing'],
  ])
  const again = await second.openDesk('ann')
  await second.clock.advance(SECOND)
  expect(readDesk(again.client.doc)).toHaveLength(3)
})

test('[V6] a reveal that cannot be stored leaves the desks open, and nothing on the board', async () => {
  const { clock, disk, rooms, enter, openDesk, command, refused } = createTestMeeting()
  await enter('lea', 'facilitator')
  await enter('ann')
  await command('lea', { type: 'round.open', question: 'Why?' })
  const { client, peer } = await openDesk('ann')
  client.doc.transact(() => addDeskNote(client.doc, { text: 'a' }))
  await clock.advance(SECOND)
  disk.full = true
  client.doc.transact(() => addDeskNote(client.doc, { text: 'b' }))
  const refusal = refused('lea', { type: 'round.reveal' })
  await clock.advance(SECOND)
  expect(await refusal).toBe('storage_unavailable')
  expect(peer.closedWith).toBeUndefined()
  disk.full = false
  await clock.advance(20 * SECOND)
  expect(client.saved).toBe(client.sent)
  const { result } = await command('lea', { type: 'round.reveal' })
  expect(result?.notes).toBe(2)
  const reading = rooms.read(BOARD, (doc) => Object.keys(readBoard(doc).board.notes).length)
  await clock.advance(SECOND)
  expect(await reading).toBe(2)
})

test('[S11] a stop stores what is on its way to a desk, and sends everyone back later', async () => {
  const { clock, disk, rooms, enter, openDesk, command } = createTestMeeting()
  await enter('lea', 'facilitator')
  await enter('ann')
  const { result } = await command('lea', { type: 'round.open', question: 'Why?' })
  const { client, peer } = await openDesk('ann')
  client.doc.transact(() => addDeskNote(client.doc, { text: 'a' }))
  const closing = rooms.close()
  await clock.advance(SECOND)
  await closing
  expect(client.saved).toBe(client.sent)
  expect(peer.closedWith).toBe(1012)
  const round = result?.round
  expect(
    round && (await readOneDesk(disk.storage.docs, BOARD, round, personId('ann'))),
  ).toHaveLength(1)
})

test('[M5] who is shown the door leaves their desk as well', async () => {
  const { rooms, enter, openDesk, command } = createTestMeeting()
  await enter('lea', 'facilitator')
  const ann = await enter('ann')
  await command('lea', { type: 'round.open', question: 'Why?' })
  const desk = await openDesk('ann')
  rooms.expel(BOARD, [personId('ann')])
  expect([ann.peer.closedWith, desk.peer.closedWith]).toEqual([4401, 4401])
})

test('[V1] nobody sits down at a desk while a reveal looks at all of them', async () => {
  const { clock, rooms, enter, openDesk, command } = createTestMeeting()
  await enter('lea', 'facilitator')
  for (const name of ['ann', 'ben']) await enter(name)
  await command('lea', { type: 'round.open', question: 'Why?' })
  const { client } = await openDesk('ann')
  client.doc.transact(() => addDeskNote(client.doc, { text: 'a' }))
  await clock.advance(SECOND)
  const revealing = rooms.command(BOARD, { person: personId('lea') }, { type: 'round.reveal' })
  await new Promise((resolve) => setImmediate(resolve)) // as far as it comes while the clock stands
  const desk = { extended: true, round: null }
  const late = await rooms.joinDesk(BOARD, admitted('ben'), new MemoryPeer(), desk)
  expect(late).toEqual({ refused: 1012 })
  await clock.advance(SECOND)
  expect((await revealing).result).toMatchObject({ notes: 1 })
  const after = await rooms.joinDesk(BOARD, admitted('ben'), new MemoryPeer(), desk)
  expect(after).toEqual({ refused: 4410 })
})
