import { addDeskNote, deskNoteText, readDesk } from '@herringbone/shared/doc/desk.ts'
import { addNote } from '@herringbone/shared/doc/edit-notes.ts'
import { readBoard } from '@herringbone/shared/doc/read.ts'
import type { OptionRef } from '@herringbone/shared/session/poll.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardDoc } from '../src/storage/doc-log.ts'
import { Eavesdropper } from './support/eavesdropper.ts'
import { type Attendant, type SessionApp, startSessionApp } from './support/session-app.ts'
import { heard, type SocketClient } from './support/sync-socket.ts'

// From outside: what a client receives, byte by byte, in each role and on every way.

const WORDS = { ann: ['zanzibarquux', 'marmaladefrob'], ben: ['periwinkleblorp', 'snorkelwibble'] }
const ALL_WORDS = [...WORDS.ann, ...WORDS.ben]

let app: SessionApp
let watchers: Eavesdropper[]
let writers: Record<'ann' | 'ben', Attendant>

beforeEach(async () => {
  app = await startSessionApp()
  const watching = [
    app.lead,
    await app.enter('cat', 'participant'),
    await app.enter('zoe', 'observer'),
  ]
  watchers = await Promise.all(watching.map(listen))
  writers = {
    ann: await app.enter('ann', 'participant'),
    ben: await app.enter('ben', 'participant'),
  }
})
afterEach(() => app.close())

/** Someone who hears all that there is to hear on a connection of their own. */
async function listen(attendant: Attendant): Promise<Eavesdropper> {
  const watcher = new Eavesdropper(attendant)
  const socket = await attendant.connect()
  watcher.tap(socket)
  socket.client.open()
  await heard(socket, () => socket.client.synced && socket.client.session !== undefined)
  return watcher
}

const each = (look: (watcher: Eavesdropper) => void | Promise<void>) =>
  Promise.all(watchers.map(look))
const askEverything = () => each((watcher) => watcher.askEverything(app.board, ALL_WORDS))

/** Puts words on a desk: one as a whole, one letter by letter, one that is deleted again. */
async function writeOn(desk: SocketClient, [whole = '', typed = '']: readonly string[]) {
  const { client } = desk
  client.doc.transact(() => addDeskNote(client.doc, { text: whole }))
  const id = client.doc.transact(() => addDeskNote(client.doc, { text: '' }))
  for (const letter of typed) if (id) deskNoteText(client.doc, id)?.insert(0, letter)
  if (id) deskNoteText(client.doc, id)?.delete(0, typed.length)
  if (id) deskNoteText(client.doc, id)?.insert(0, typed)
  await heard(desk, () => client.saved >= client.sent)
}

async function holdRound(named: boolean) {
  await app.lead.command({ type: 'round.open', question: 'Why?', named })
  const desks = { ann: await writers.ann.openDesk(), ben: await writers.ben.openDesk() }
  for (const watcher of watchers) {
    if (watcher.attendant.id !== app.lead.id) continue
    watcher.tap(await watcher.attendant.openDesk()) // a desk of one's own tells nothing either
  }
  await writeOn(desks.ann, WORDS.ann)
  await writeOn(desks.ben, WORDS.ben)
  await app.lead.until(({ session }) => session.roundNotes === 4)
  return desks
}

test('[D6] before the reveal nobody receives one character of a foreign note', async () => {
  const desks = await holdRound(false)
  await askEverything()
  await each((watcher) => {
    expect(watcher.bytes).toBeGreaterThan(10_000)
    for (const word of ALL_WORDS) expect(watcher.hasHeard(word)).toBe(false)
    for (const { client } of Object.values(desks)) {
      // No update of a desk at all: each would name its client, also that of a single letter.
      expect(watcher.hasHeardClient(client.doc.clientID)).toBe(false)
      for (const { id } of readDesk(client.doc)) expect(watcher.hasHeard(id)).toBe(false)
    }
  })
  const others = new Eavesdropper(writers.ann)
  others.tap(desks.ann)
  await others.askEverything(app.board, WORDS.ben)
  for (const word of WORDS.ben) expect(others.hasHeard(word)).toBe(false)
  for (const word of ALL_WORDS) expect(app.app.logged()).not.toContain(word)
})

test('[D6] the words above would be heard if they were told', async () => {
  await holdRound(false)
  await app.lead.command({ type: 'round.reveal' })
  await app.lead.until(({ session }) => session.round === null)
  await each(async (watcher) => {
    const [socket] = watcher.attendant.sockets
    if (!socket) throw new Error('not connected')
    const notes = () => Object.values(readBoard(socket.client.doc).board.notes)
    await heard(socket, () => notes().length === 4)
    for (const word of ALL_WORDS) expect(watcher.hasHeard(word)).toBe(true)
  })
})

test('[D7] with names off, no id on the board leads back to its writer, before or after', async () => {
  const desks = await holdRound(false)
  /** All ids that were ever seen together with a writer, and the clients that wrote. */
  const ids = new Set<string>()
  const clients = new Set<number>()
  for (const [name, { client }] of Object.entries(desks)) {
    const writer = writers[name as keyof typeof writers] // as `desks` was made
    ids.add(writer.id)
    for (const { id } of readDesk(client.doc)) ids.add(id)
    for (const struct of Y.decodeUpdate(Y.encodeStateAsUpdate(client.doc)).structs) {
      clients.add(struct.id.client)
    }
    for (const { client: board } of writer.sockets) clients.add(board.doc.clientID)
  }
  await app.lead.command({ type: 'round.reveal' })
  await askEverything()

  // What is on disk is all that anyone can ever get: state, history and what is sent.
  const { updates } = await app.app.deps.storage.docs.load(boardDoc(app.board))
  const added = updates.at(-1)
  if (!added) throw new Error('nothing was added')
  const { structs } = Y.decodeUpdate(added)
  expect(structs.length).toBeGreaterThan(4)
  for (const { id } of structs) expect(clients.has(id.client)).toBe(false)
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const notes = Object.values(readBoard(doc).board.notes)
  expect(notes.map(({ text }) => text).sort()).toEqual([...ALL_WORDS].sort())
  for (const { id, createdBy, editedBy } of notes) {
    expect([createdBy, editedBy]).toEqual(['', ''])
    expect(ids.has(id)).toBe(false)
  }
  // One colour and one client for all: neither tells one writer from another.
  expect(new Set(notes.map(({ color }) => color)).size).toBe(1)
  expect(new Set(structs.map(({ id }) => id.client)).size).toBe(1)
  const bytes = Buffer.from(added)
  for (const id of ids) expect(bytes.includes(id)).toBe(false)
  // And the writers' own desks have never heard of the ids on the board.
  for (const { client } of Object.values(desks)) {
    const desk = Buffer.from(Y.encodeStateAsUpdate(client.doc))
    for (const { id } of notes) expect(desk.includes(id)).toBe(false)
  }
  await each((watcher) => {
    for (const { client } of Object.values(desks)) {
      expect(watcher.hasHeardClient(client.doc.clientID)).toBe(false)
      for (const { id } of readDesk(client.doc)) expect(watcher.hasHeard(id)).toBe(false)
    }
  })
})

test('[B8] nobody receives one foreign ballot, in any role and on any way', async () => {
  const { rooms } = app.app.deps
  const noteIds = await rooms.edit(app.board, (doc) =>
    ['One', 'Two', 'Three'].map((text) => addNote(doc, { text, stage: 'causes', at: [0, 0] })),
  )
  const options = noteIds.map((id): OptionRef => `note:${id}`)
  const [first, second] = options
  const opened = await app.lead.command({
    ...{ type: 'poll.open', question: 'Which?', stage: 'causes', options, dots: 5 },
  })
  const poll = opened.result?.poll
  if (!poll || !first || !second) throw new Error('no poll')
  const cast = { ann: [first, first, first], ben: [second, second, first] }
  for (const [name, chosen] of Object.entries(cast)) {
    const writer = writers[name as keyof typeof writers] // as above
    for (const option of chosen) await writer.command({ type: 'poll.cast', poll, option })
  }
  await writers.ben.command({ type: 'poll.done', poll, done: true })
  await app.lead.until(({ session }) => session.poll?.done === 1)
  await askEverything()
  await each((watcher) => {
    // A ballot pairs an option with a count; nothing but one's own ballot has such a pair.
    for (const option of options) expect(watcher.hasHeard(`"${option}":`)).toBe(false)
    expect(watcher.hasHeard('"totals":[')).toBe(false)
    expect(watcher.hasHeard('"dots":{')).toBe(false)
    watcher.clear()
  })

  await app.lead.command({ type: 'poll.close' })
  await app.lead.until(({ session }) => session.poll === null)
  await askEverything()
  await each((watcher) => {
    expect(watcher.hasHeard(`"option":"${first}"`)).toBe(true)
    for (const option of options) expect(watcher.hasHeard(`"${option}":`)).toBe(false)
    expect(watcher.hasHeard('"dots":{')).toBe(false)
  })
  const { polls } = (await app.lead.visitor.get(`/api/boards/${app.board}/polls`)).body as {
    polls: { results: object[] }[]
  } // of the documented shape
  const results = JSON.stringify(polls)
  for (const { id } of Object.values(writers)) expect(results).not.toContain(id)
})
