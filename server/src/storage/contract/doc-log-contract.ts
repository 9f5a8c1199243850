import { newId } from '@herringbone/shared/model/ids.ts'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardDoc, type DocName, deskDoc, listDesks } from '../doc-log.ts'
import type { Storage } from '../storage.ts'
import { newBoardId, newPersonId } from './samples.ts'

const newDoc = (): DocName => boardDoc(newBoardId())
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)
const append = (storage: Storage, doc: DocName, ...updates: Uint8Array[]): Promise<void> =>
  storage.docs.append(updates.map((update) => ({ doc, update })))

export function docLogContract(current: () => Storage): void {
  test('a document that nobody has written is empty', async () => {
    expect(await current().docs.load(newDoc())).toEqual({
      snapshot: null,
      updates: [],
      through: 0,
      bytes: 0,
    })
  })

  test('updates come back in the order of their appending', async () => {
    const doc = newDoc()
    await append(current(), doc, bytes(1), bytes(2, 2))
    await append(current(), doc, bytes(3))
    expect(await current().docs.load(doc)).toEqual({
      snapshot: null,
      updates: [bytes(1), bytes(2, 2), bytes(3)],
      through: 3,
      bytes: 4,
    })
  })

  test('one append to several documents gives each its own', async () => {
    const [a, b] = [newDoc(), newDoc()]
    await current().docs.append([
      { doc: a, update: bytes(1) },
      { doc: b, update: bytes(2) },
      { doc: a, update: bytes(3) },
    ])
    expect((await current().docs.load(a)).updates).toEqual([bytes(1), bytes(3)])
    expect((await current().docs.load(b)).updates).toEqual([bytes(2)])
  })

  test('appends that overlap keep the order of their calls', async () => {
    const doc = newDoc()
    const values = Array.from({ length: 50 }, (_, index) => index)
    await Promise.all(values.map((value) => append(current(), doc, bytes(value))))
    const { updates } = await current().docs.load(doc)
    expect(updates).toEqual(values.map((value) => bytes(value)))
  })

  test('an append of nothing is nothing', async () => {
    await expect(current().docs.append([])).resolves.toBeUndefined()
  })

  test('the buffer of an update may be used again once the append has resolved', async () => {
    const doc = newDoc()
    const buffer = bytes(1, 2, 3)
    await append(current(), doc, buffer)
    buffer.fill(0)
    const loaded = await current().docs.load(doc)
    loaded.updates[0]?.fill(9)
    expect((await current().docs.load(doc)).updates).toEqual([bytes(1, 2, 3)])
  })

  test('an update of several megabytes and an empty one are kept as they are', async () => {
    const doc = newDoc()
    const large = new Uint8Array(5 * 1024 * 1024).map((_, index) => index % 251)
    await append(current(), doc, large, bytes())
    const { updates } = await current().docs.load(doc)
    expect(Buffer.compare(updates[0] ?? bytes(), large)).toBe(0)
    expect(updates[1]).toEqual(bytes())
  })

  test('compacting replaces what the snapshot holds and leaves what came after', async () => {
    const doc = newDoc()
    await append(current(), doc, bytes(1), bytes(2))
    const { through } = await current().docs.load(doc)
    await append(current(), doc, bytes(3))
    await current().docs.compact(doc, through, bytes(12, 12, 12))
    expect(await current().docs.load(doc)).toEqual({
      snapshot: bytes(12, 12, 12),
      updates: [bytes(3)],
      through: 3,
      bytes: 4,
    })
  })

  test('sequence numbers go on after everything was compacted', async () => {
    const doc = newDoc()
    await append(current(), doc, bytes(1), bytes(2))
    await current().docs.compact(doc, 2, bytes(12))
    expect(await current().docs.load(doc)).toMatchObject({ updates: [], through: 2, bytes: 1 })
    await append(current(), doc, bytes(3))
    expect(await current().docs.load(doc)).toMatchObject({ updates: [bytes(3)], through: 3 })
    await current().docs.compact(doc, 3, bytes(123))
    expect(await current().docs.load(doc)).toMatchObject({ snapshot: bytes(123), updates: [] })
  })

  test('a snapshot older than the one that is there changes nothing', async () => {
    const doc = newDoc()
    await append(current(), doc, bytes(1), bytes(2), bytes(3))
    await current().docs.compact(doc, 2, bytes(12))
    await current().docs.compact(doc, 1, bytes(1))
    expect(await current().docs.load(doc)).toMatchObject({
      snapshot: bytes(12),
      updates: [bytes(3)],
    })
  })

  test('a snapshot of entries that do not exist is refused', async () => {
    const doc = newDoc()
    await append(current(), doc, bytes(1))
    await expect(current().docs.compact(doc, 2, bytes(12))).rejects.toThrow(RangeError)
    await expect(current().docs.compact(newDoc(), 1, bytes(12))).rejects.toThrow(RangeError)
    expect(await current().docs.load(doc)).toMatchObject({ snapshot: null, updates: [bytes(1)] })
  })

  test('a compacted document has the state vector and the content of the log', async () => {
    const name = newDoc()
    const source = new Y.Doc()
    const written: Uint8Array[] = []
    source.on('update', (update: Uint8Array) => written.push(update))
    const list = source.getArray<number>('list')
    for (let value = 0; value < 40; value++) list.insert(value % 3, [value])
    list.delete(5, 20)
    await append(current(), name, ...written.slice(0, 30))
    const { updates, through } = await current().docs.load(name)
    await append(current(), name, ...written.slice(30))
    await current().docs.compact(name, through, Y.mergeUpdates(updates))

    const copy = new Y.Doc()
    const stored = await current().docs.load(name)
    for (const update of [stored.snapshot ?? bytes(), ...stored.updates]) {
      Y.applyUpdate(copy, update)
    }
    expect(Y.encodeStateVector(copy)).toEqual(Y.encodeStateVector(source))
    expect(copy.getArray('list').toJSON()).toEqual(list.toJSON())
  })

  test('a deleted document is empty, and its neighbours are not', async () => {
    const [gone, kept] = [newDoc(), newDoc()]
    await append(current(), gone, bytes(1), bytes(2))
    await append(current(), kept, bytes(3))
    await current().docs.compact(gone, 1, bytes(1))
    await current().docs.delete(gone)
    expect(await current().docs.load(gone)).toMatchObject({ snapshot: null, updates: [], bytes: 0 })
    expect((await current().docs.load(kept)).updates).toEqual([bytes(3)])
  })

  test('desks are listed by their round, each with its writer', async () => {
    const board = newBoardId()
    const [round, other] = [newId<'round'>(), newId<'round'>()]
    const [ann, ben] = [newPersonId(), newPersonId()]
    await append(current(), deskDoc(board, round, ann), bytes(1), bytes(2))
    await append(current(), deskDoc(board, round, ben), bytes(1))
    await current().docs.compact(deskDoc(board, round, ben), 1, bytes(1))
    await append(current(), deskDoc(board, other, ann), bytes(1))
    await append(current(), deskDoc(newBoardId(), round, ann), bytes(1))
    const people = (await listDesks(current().docs, board, round)).map(({ person }) => person)
    expect(people.sort()).toEqual([ann, ben].sort())

    await current().docs.delete(deskDoc(board, round, ann))
    expect(await listDesks(current().docs, board, round)).toEqual([
      { person: ben, doc: deskDoc(board, round, ben) },
    ])
  })
}
