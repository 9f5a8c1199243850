import {
  addDeskNote,
  deleteDeskNote,
  deskNoteText,
  readDesk,
} from '@herringbone/shared/doc/desk.ts'
import type { BoardId, DeskNoteId, PersonId, RoundId } from '@herringbone/shared/model/ids.ts'
import { CLOSE } from '@herringbone/shared/protocol/close-codes.ts'
import { MESSAGE } from '@herringbone/shared/protocol/messages.ts'
import { writeFrame } from '@herringbone/shared/protocol/write-frame.ts'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openDesk } from './desk.ts'
import type { DeskHandle } from './desk-handle.ts'
import { keptOnDevice } from './desk-memory.ts'
import { forgetLeftDesk, readLeftDesk } from './left-desk.ts'
import { FakeServer } from './testing/fake-server.ts'
import { ManualClock } from './testing/manual-clock.ts'

const KEY = { boardId: 'b1' as BoardId, person: 'ada' as PersonId, round: 'r1' as RoundId }

let server: FakeServer
let clock: ManualClock
let desks: DeskHandle[]
let network: EventTarget

beforeEach(() => {
  server = new FakeServer()
  clock = new ManualClock()
  desks = []
  network = new EventTarget()
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  localStorage.clear()
})

afterEach(() => {
  for (const desk of desks) desk.close()
  vi.unstubAllGlobals()
})

async function open(key = KEY): Promise<DeskHandle> {
  const desk = openDesk({
    ...key,
    url: 'ws://server/sync',
    open: server.open,
    clock,
    random: () => 0.5,
    network,
  })
  desks.push(desk)
  await vi.waitFor(() => expect(desk.status.getState().loaded).toBe(true))
  await server.settle()
  return desk
}

async function aWhile(): Promise<void> {
  for (let second = 0; second < 20; second++) {
    clock.advance(1_000)
    await server.settle()
  }
}

const write = (desk: DeskHandle, text: string) =>
  desk.edit((doc) => {
    addDeskNote(doc, { id: text as DeskNoteId, text })
  })
const texts = (desk: DeskHandle) => {
  const { order, notes } = desk.store.getState()
  return order.map((id) => notes[id]?.text)
}
const wordsOf = (notes: readonly { text: string }[]) => notes.map(({ text }) => text)

describe('a desk', () => {
  test('is opened for one board and round, and saved on the server', async () => {
    const desk = await open()
    expect(server.peers.map(({ url }) => url)).toEqual(['ws://server/sync/b1/desk?x=1&round=r1'])
    write(desk, 'quiet')
    await server.settle()
    expect(desk.status.getState().saved).toEqual({ status: 'saved' })
    expect(wordsOf(readDesk(server.doc))).toEqual(['quiet'])
  })

  test('is the same on a second device', async () => {
    const phone = await open()
    write(phone, 'from-the-phone')
    await server.settle()
    vi.stubGlobal('indexedDB', new IDBFactory())
    const laptop = await open()
    write(laptop, 'from-the-laptop')
    await server.settle()
    expect(texts(phone)).toEqual(['from-the-phone', 'from-the-laptop'])
    expect(texts(laptop)).toEqual(texts(phone))
  })

  test('keeps what is written offline over a reload, and sends it on coming back', async () => {
    const before = await open()
    server.isUp = false
    server.kick(1006)
    write(before, 'offline')
    expect(before.status.getState().saved).toEqual({ status: 'offline', kept: 1 })
    before.close()
    const after = await open()
    expect(texts(after)).toEqual(['offline'])
    server.isUp = true
    await aWhile()
    expect(wordsOf(readDesk(server.doc))).toEqual(['offline'])
    expect(after.unsent()).toEqual([])
  })

  test('of someone else on the same device is another one', async () => {
    write(await open(), 'mine')
    await server.settle()
    server = new FakeServer()
    expect(texts(await open({ ...KEY, person: 'ben' as PersonId }))).toEqual([])
  })

  test('undoes what this tab did, deleting too', async () => {
    const desk = await open()
    write(desk, 'one')
    write(desk, 'two')
    desk.edit((doc) => deleteDeskNote(doc, 'one' as DeskNoteId))
    expect(texts(desk)).toEqual(['two'])
    expect(desk.undo()).toBe('done')
    expect(texts(desk)).toEqual(['one', 'two'])
    expect(desk.redo()).toBe('done')
    expect(desk.status.getState().canUndo).toBe(true)
  })

  test('a note that did not change keeps its identity', async () => {
    const desk = await open()
    write(desk, 'one')
    write(desk, 'two')
    const { notes, order } = desk.store.getState()
    desk.edit((doc) => deskNoteText(doc, 'two' as DeskNoteId)?.insert(3, '!'))
    const after = desk.store.getState()
    expect(after.notes['one' as DeskNoteId]).toBe(notes['one' as DeskNoteId])
    expect(after.notes['two' as DeskNoteId]).not.toBe(notes['two' as DeskNoteId])
    expect(after.order).toBe(order)
  })
})

describe('when the round is over', () => {
  test('only what the server did not get is left to offer', async () => {
    const desk = await open()
    write(desk, 'saved')
    await server.settle()
    server.saves = false
    write(desk, 'under-way')
    desk.edit((doc) => {
      addDeskNote(doc, { text: '  ' })
    })
    await server.settle()
    server.kick(CLOSE.roundOver)
    await aWhile()
    expect(desk.status.getState().connection).toEqual({ status: 'ended', code: CLOSE.roundOver })
    expect(wordsOf(desk.unsent())).toEqual(['under-way'])
  })

  test('a note that went on after the server had it is offered with its new words', async () => {
    const desk = await open()
    write(desk, 'saved')
    await server.settle()
    server.kick(1006)
    desk.edit((doc) => deskNoteText(doc, 'saved' as DeskNoteId)?.insert(5, ', and more'))
    expect(wordsOf(desk.unsent())).toEqual(['saved, and more'])
  })

  test('what was only here is still here days later', async () => {
    const desk = await open()
    write(desk, 'saved')
    await server.settle()
    server.isUp = false
    server.kick(1006)
    write(desk, 'offline')
    desk.close()
    expect(keptOnDevice(KEY.boardId, KEY.person)).toEqual(['r1'])
    expect(wordsOf(await readLeftDesk(KEY))).toEqual(['offline'])
    forgetLeftDesk(KEY)
    expect(keptOnDevice(KEY.boardId, KEY.person)).toEqual([])
    await vi.waitFor(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name)
      expect(names).toEqual(['herringbone:probe'])
    })
  })

  test('what was saved is known to be, however soon the page goes', async () => {
    const desk = await open()
    write(desk, 'first')
    await server.settle()
    write(desk, 'second')
    clock.advance(20) // a stream of changes waits that long for company
    await server.settle()
    network.dispatchEvent(new Event('pagehide'))
    expect(wordsOf(await readLeftDesk(KEY))).toEqual([])
  })

  test('what the server refused is not taken for saved', async () => {
    const desk = await open()
    server.saves = false
    write(desk, 'too-much')
    await server.settle()
    server.raw(
      writeFrame(MESSAGE.auth, (encoder) => {
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarString(encoder, 'board-full')
      }),
    )
    await server.settle()
    server.saveAll()
    await server.settle()
    server.kick(CLOSE.forbidden)
    expect(wordsOf(desk.unsent())).toEqual(['too-much'])
  })
})

test('a browser that keeps nothing still has a desk, and says so', async () => {
  vi.stubGlobal('indexedDB', undefined)
  const desk = await open()
  write(desk, 'only-here')
  await server.settle()
  expect(desk.status.getState()).toMatchObject({ cache: 'unavailable', saved: { status: 'saved' } })
})
