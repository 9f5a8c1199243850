import { readDesk } from '@herringbone/shared/doc/desk.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { newId } from '@herringbone/shared/model/ids.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { type SessionApp, startSessionApp, writeNotes } from './support/session-app.ts'
import { heard } from './support/sync-socket.ts'

let app: SessionApp
beforeEach(async () => {
  app = await startSessionApp()
})
afterEach(() => app.close())

const openRound = (given: { named?: boolean } = {}) =>
  app.lead.command({ type: 'round.open', question: 'What made it hard to see?', ...given })
const notesOn = (doc: Y.Doc) =>
  Object.values(readBoard(doc).board.notes)
    .map(({ text }) => text)
    .sort()
const boardNotes = () => app.app.deps.rooms.read(app.board, notesOn)
const textsOf = (doc: Y.Doc) => readDesk(doc).map(({ text }) => text)

test('[D1] a desk is shared by the devices of its writer, and by nobody else', async () => {
  const [ann, ben] = [await app.enter('ann', 'participant'), await app.enter('ben', 'participant')]
  await openRound()
  const [laptop, phone] = [await ann.openDesk(), await ann.openDesk()]
  await writeNotes(laptop, 'The dashboard was red for a week')
  await heard(phone, () => textsOf(phone.client.doc).length === 1)
  expect(textsOf(phone.client.doc)).toEqual(['The dashboard was red for a week'])
  const other = await ben.openDesk()
  expect(textsOf(other.client.doc)).toEqual([])
})

test('[D2] without a round, or in another one, there is no desk', async () => {
  const ann = await app.enter('ann', 'participant')
  expect(await (await ann.connect('/desk')).closed).toBe(4410)
  await openRound()
  expect(await (await ann.connect('/desk', '&round=another')).closed).toBe(4410)
})

test('[D3] an observer has no desk, and a stranger neither', async () => {
  const zoe = await app.enter('zoe', 'observer')
  await openRound()
  expect(await (await zoe.connect('/desk')).closed).toBe(4403)
  zoe.visitor.cookie = ''
  expect(await (await zoe.connect('/desk')).closed).toBe(4401)
})

test('[D4] everyone sees how many notes there are and who is writing or ready', async () => {
  const ann = await app.enter('ann', 'participant')
  await openRound()
  const desk = await ann.openDesk()
  await writeNotes(desk, 'one', 'two', '   ')
  const state = await app.lead.until(({ session }) => session.roundNotes === 2)
  const activity = (of: typeof state) => of.roster.find(({ person }) => person === ann.id)?.round
  expect(activity(state)).toBe('writing')
  await ann.command({ type: 'round.ready', ready: true })
  await app.lead.until((later) => activity(later) === 'ready')
})

test('[D5] a desk takes so many notes and no more', async () => {
  const ann = await app.enter('ann', 'participant')
  await openRound()
  const desk = await ann.openDesk()
  await writeNotes(desk, ...Array.from({ length: LIMITS.notesPerDesk }, (_, n) => `note ${n}`))
  const other = await ann.openDesk()
  desk.client.doc.getMap('notes').set('one-too-many', 'x')
  expect(await desk.closed).toBe(4403)
  expect(desk.client.denied).toEqual(['board-full'])
  expect(readDesk(other.client.doc)).toHaveLength(LIMITS.notesPerDesk)
})

test('[V1] a reveal places all notes on the board, and closes the desks', async () => {
  const [ann, ben] = [await app.enter('ann', 'participant'), await app.enter('ben', 'participant')]
  await openRound()
  const [one, two] = [await ann.openDesk(), await ben.openDesk()]
  await writeNotes(one, 'a', 'b')
  await writeNotes(two, 'c', ' ')
  const { result } = await app.lead.command({ type: 'round.reveal' })
  expect(result).toMatchObject({ notes: 3 })
  expect(await one.closed).toBe(4410)
  expect(await two.closed).toBe(4410)
  expect(await boardNotes()).toEqual(['a', 'b', 'c'])
  const { pastRounds, round } = await app.session()
  expect(round).toBeNull()
  expect(pastRounds).toMatchObject([{ outcome: 'revealed', notes: 3 }])
  expect(await (await ann.connect('/desk')).closed).toBe(4410)
})

test('[V2] a reveal reaches everyone who is in the board', async () => {
  const ann = await app.enter('ann', 'participant')
  await openRound()
  await writeNotes(await ann.openDesk(), 'a')
  const [socket] = app.lead.sockets
  if (!socket) throw new Error('not connected')
  socket.client.open()
  await heard(socket, () => socket.client.synced)
  await app.lead.command({ type: 'round.reveal' })
  await heard(socket, () => notesOn(socket.client.doc).length === 1)
  expect(notesOn(socket.client.doc)).toEqual(['a'])
})

test('[V3] a repeated reveal tells the same, and places nothing again', async () => {
  const ann = await app.enter('ann', 'participant')
  await openRound()
  await writeNotes(await ann.openDesk(), 'a')
  const command = { type: 'round.reveal', idempotencyKey: 'reveal-1' } as const
  const answers = await Promise.all(
    [command, command, command].map((sent) => app.lead.command(sent)),
  )
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await app.lead.command(command)).toEqual(answers[0])
  expect(await boardNotes()).toEqual(['a'])
  expect(await app.lead.refused({ type: 'round.reveal' })).toBe('no_round')
})

test('[V4] with names on, each note says who wrote it', async () => {
  const ann = await app.enter('ann', 'participant')
  await openRound({ named: true })
  await writeNotes(await ann.openDesk(), 'a')
  await app.lead.command({ type: 'round.reveal' })
  const writers = await app.app.deps.rooms.read(app.board, (doc) =>
    Object.values(readBoard(doc).board.notes).map(({ createdBy }) => createdBy),
  )
  expect(writers).toEqual([ann.id])
})

test('[V5] what a discarded round leaves to copy, its writer alone can read', async () => {
  const [ann, ben] = [await app.enter('ann', 'participant'), await app.enter('ben', 'participant')]
  await openRound()
  const [one, two] = [await ann.openDesk(), await ben.openDesk()]
  await writeNotes(one, 'a', 'b')
  await writeNotes(two, 'c')
  await app.lead.command({ type: 'round.discard' })
  expect(await app.lead.refused({ type: 'round.discard' })).toBe('writers_not_told')
  await writeNotes(one, 'later') // the desks are open until the end
  await ben.command({ type: 'round.told' })
  for (const socket of ann.sockets) socket.socket.close()
  await app.lead.until(({ roster }) => roster.every(({ person }) => person !== ann.id))
  await app.lead.command({ type: 'round.discard' })
  expect(await one.closed).toBe(4410)
  expect(await boardNotes()).toEqual([])
  const desks = async (of: typeof ann) =>
    (await of.visitor.get(`/api/boards/${app.board}/desks`)).body
  expect(await desks(ben)).toEqual({ desks: [] })
  expect(await desks(ann)).toMatchObject({ desks: [{ notes: ['a', 'b', 'later'] }] })
  const [past] = (await app.session()).pastRounds
  const round = past?.id ?? newId<'round'>()
  await ann.command({ type: 'desk.dismiss', round })
  expect(await desks(ann)).toEqual({ desks: [] })
})

test('[V5] who writes on after copying their notes is waited for again', async () => {
  const ann = await app.enter('ann', 'participant')
  await openRound()
  const desk = await ann.openDesk()
  await writeNotes(desk, 'a')
  await app.lead.command({ type: 'round.discard' })
  await ann.command({ type: 'round.told' })
  await app.lead.until(({ session }) => session.round?.told.length === 1)
  await writeNotes(desk, 'later')
  await app.lead.until(({ session }) => session.round?.told.length === 0)
  expect(await app.lead.refused({ type: 'round.discard' })).toBe('writers_not_told')
})

test('[V6] a refusal leaves the desks as they were', async () => {
  const ann = await app.enter('ann', 'participant')
  await openRound()
  const desk = await ann.openDesk()
  await writeNotes(desk, 'a')
  expect(await ann.refused({ type: 'round.reveal' })).toBe('forbidden')
  await writeNotes(desk, 'b')
  expect(await boardNotes()).toEqual([])
})
