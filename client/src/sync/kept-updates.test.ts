import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import * as idb from 'lib0/indexeddb'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { KeptUpdates } from './kept-updates.ts'
import { ManualClock } from './testing/manual-clock.ts'

const NAME = 'herringbone:b1:1'

let clock: ManualClock
let opened: KeptUpdates[]

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  clock = new ManualClock()
  opened = []
})
afterEach(() => {
  for (const kept of opened) kept.close()
  vi.unstubAllGlobals()
})

async function open(doc = new Y.Doc()) {
  const kept = new KeptUpdates(NAME, doc, { clock })
  opened.push(kept)
  await kept.loaded
  return { doc, kept, text: doc.getText() }
}

/** What the database holds, row by row, as it lies there. */
async function rows(): Promise<Uint8Array[]> {
  const database = await idb.openDB(NAME, () => {})
  const all = await idb.getAll(idb.transact(database, ['updates'], 'readonly')[0] as IDBObjectStore)
  database.close()
  return all
}

/** Somebody else, whose changes the document takes in one by one. */
function another(doc: Y.Doc): Y.Text {
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  other.on('update', (update: Uint8Array) => Y.applyUpdate(doc, update, 'the server'))
  return other.getText()
}

const reopened = async () => (await open()).text.toString()

test('changes of others wait for company and stand in one row', async () => {
  const { doc } = await open()
  const theirs = another(doc)
  for (const letter of 'cba') theirs.insert(0, letter)
  expect(await rows()).toHaveLength(0)
  clock.advance(500)
  expect(await rows()).toHaveLength(1)
  expect(await reopened()).toBe('abc')
})

test('one’s own change is written at once, with what it may build on', async () => {
  const { doc, text } = await open()
  another(doc).insert(0, 'theirs')
  text.insert(3, '-mine-')
  expect(await reopened()).toBe('the-mine-irs')
})

test.each([
  ['closing', (kept: KeptUpdates) => kept.close()],
  ['leaving the page', () => window.dispatchEvent(new Event('pagehide'))],
])('%s writes what waits', async (_, leave) => {
  const { doc, kept } = await open()
  another(doc).insert(0, 'theirs')
  leave(kept)
  expect(await reopened()).toBe('theirs')
})

test('what was written before the database was open is kept', async () => {
  const doc = new Y.Doc()
  doc.getText().insert(0, 'before')
  const kept = new KeptUpdates(NAME, doc, { clock })
  opened.push(kept)
  doc.getText().insert(0, 'right after and ')
  await kept.loaded
  expect(await reopened()).toBe('right after and before')
})

test('what is written while the device is read is kept', async () => {
  const first = await open()
  first.text.insert(0, 'kept')
  const doc = new Y.Doc()
  doc.on('afterTransaction', function write() {
    doc.off('afterTransaction', write)
    doc.getText().insert(0, 'meanwhile ')
  })
  await open(doc)
  expect(await reopened()).toBe('meanwhile kept')
})

test('a change with its bytes is kept without being written out, one’s own at once', async () => {
  const { doc, kept } = await open()
  const from = new Y.Doc()
  from.getText().insert(0, 'words '.repeat(10_000))
  const update = Y.encodeStateAsUpdate(from)
  kept.takeIn(update, () => Y.applyUpdate(doc, update))
  another(doc).insert(0, 'small ')
  clock.advance(500)
  const [large, small] = await rows()
  expect([...(large ?? [])]).toEqual([...update])
  expect(small?.length).toBeLessThan(100)
  from.getText().insert(0, 'own ')
  const own = Y.encodeStateAsUpdate(from, Y.encodeStateVector(doc))
  kept.takeIn(own, () => Y.applyUpdate(doc, own), true)
  expect(await rows()).toHaveLength(3)
})

test('many rows become one in a pause, with what another tab has written', async () => {
  const { doc, text, kept } = await open()
  const tab = await open()
  for (let count = 0; count < 250; count++) text.insert(0, 'a')
  tab.text.insert(0, 'from the other tab: ')
  for (let count = 0; count < 250; count++) text.insert(0, 'a')
  expect(await rows()).toHaveLength(501)
  text.insert(0, 'a')
  clock.advance(999)
  text.insert(0, 'a')
  clock.advance(999)
  expect(await rows()).toHaveLength(503)
  clock.advance(1)
  await vi.waitFor(async () => expect(await rows()).toHaveLength(1))
  text.insert(0, '!')
  kept.close()
  tab.kept.close()
  const after = await open()
  expect(after.text.toString()).toBe(doc.getText().toString())
  expect(after.text.toString()).toContain('from the other tab')
  expect(after.text.toString()).toMatch(/^!/)
})

test('words beside the document are there again', async () => {
  const { kept } = await open()
  await kept.set('on-disk', '{}')
  kept.close()
  expect(await (await open()).kept.get('on-disk')).toBe('{}')
})

test('a database that another tab throws away ends the keeping, not the work', async () => {
  const { doc, text, kept } = await open()
  await idb.deleteDB(NAME)
  text.insert(0, 'still here')
  another(doc).insert(0, 'and they are ')
  clock.advance(500)
  await kept.set('on-disk', '{}')
  expect(text.toString()).toBe('and they are still here')
})
