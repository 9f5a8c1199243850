import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { deleteEvents } from '../doc/edit-events.ts'
import { addLane, removeLane } from '../doc/edit-lanes.ts'
import { importKeys } from '../doc/import-keys.ts'
import { readBoard } from '../doc/read.ts'
import { seedBoard } from '../doc/seed.ts'
import { newId } from '../model/ids.ts'
import { DEFAULT_LANES } from '../model/lane.ts'
import { addImportItems } from './add-import.ts'
import { markDuplicates } from './duplicates.ts'
import { planImport } from './plan-import.ts'
import type { ImportItem } from './types.ts'

function board(): Y.Doc {
  const doc = new Y.Doc()
  seedBoard(doc, {
    title: 'Outage',
    timeZone: 'Europe/Berlin',
    groundRules: '',
    laneTitles: Object.fromEntries(
      DEFAULT_LANES.map(({ id }) => [id, id === 'customers' ? 'Kunden' : id]),
    ),
  })
  return doc
}

const LOG = [
  '2025-11-28T07:23:38Z checkout error rate high',
  '2025-11-28T07:23:38Z checkout error rate high',
  '2025-11-28T07:58:00Z deployed cache config 4812',
].join('\n')

const itemsOf = async (text: string) =>
  (await planImport(text, { timeZone: 'Europe/Berlin' })).items

const add = (doc: Y.Doc, items: ImportItem[], except?: Set<string>) =>
  addImportItems(doc, items, {
    batch: newId<'import-batch'>(),
    person: newId<'person'>(),
    now: 1,
    ...(except && { except }),
  })

const eventsOf = (doc: Y.Doc) => Object.values(readBoard(doc).board.events)

describe('adding an import', () => {
  test('makes one event per item, with its evidence, in the lane that suits it', async () => {
    const doc = board()
    const items = await itemsOf(LOG)
    expect(add(doc, items)).toMatchObject({ duplicates: 0, excluded: 0 })
    const { events, evidence } = readBoard(doc).board
    expect(Object.values(events).map(({ text, lane }) => [text, lane])).toEqual([
      ['checkout error rate high', 'symptoms'],
      ['checkout error rate high', 'symptoms'],
      ['deployed cache config 4812', 'change'],
    ])
    expect(Object.values(evidence)).toHaveLength(3)
    expect(Object.values(events)[0]).toMatchObject({
      importKey: items[0]?.key,
      precision: 'second',
    })
  })

  test('twice adds nothing', async () => {
    const doc = board()
    const items = await itemsOf(LOG)
    add(doc, items)
    expect(add(doc, items)).toMatchObject({ added: [], duplicates: 3 })
    expect(eventsOf(doc)).toHaveLength(3)
  })

  test('by two people at once makes each event once', async () => {
    const [one, two] = [board(), new Y.Doc()]
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
    const items = await itemsOf(LOG)
    add(one, items)
    add(two, items)
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
    expect(eventsOf(one)).toHaveLength(3)
    expect(readBoard(two).board).toEqual(readBoard(one).board)
  })

  test('leaves out what the person left out, and adds it next time', async () => {
    const doc = board()
    const items = await itemsOf(LOG)
    const left = new Set([items[0]?.key ?? ''])
    expect(add(doc, items, left)).toMatchObject({ excluded: 1 })
    expect(add(doc, items).added).toHaveLength(1)
  })

  test('an event that was deleted since can be imported again', async () => {
    const doc = board()
    const items = await itemsOf(LOG)
    deleteEvents(doc, add(doc, items).added)
    expect(importKeys(doc).size).toBe(0)
    expect(add(doc, items).added).toHaveLength(3)
  })

  test('a lane named in the file is found whatever its case; an unknown one is not made', async () => {
    const doc = board()
    const [item] = await itemsOf(LOG)
    if (!item) throw new Error('the log has events')
    const named = (lane: string, key: string) => ({ ...item, lane, key })
    add(doc, [named('kunden ', 'a'), named('Nobody', 'b')])
    expect(eventsOf(doc).map(({ lane }) => lane)).toEqual(['customers', 'symptoms'])
  })

  test('without the suited lane, events go to the first', async () => {
    const doc = board()
    const only = addLane(doc, { title: 'All', color: 'blue' })
    for (const { id } of DEFAULT_LANES) removeLane(doc, id, only)
    add(doc, await itemsOf(LOG))
    expect(new Set(eventsOf(doc).map(({ lane }) => lane))).toEqual(new Set([only]))
  })

  test('a link that is not http or https is left out', async () => {
    const doc = board()
    const [item] = await itemsOf('2025-11-28 08:00 a')
    if (!item) throw new Error('the note is an event')
    add(doc, [{ ...item, evidence: [{ kind: 'link', url: 'javascript:alert(1)' }] }])
    expect(readBoard(doc).board.evidence).toEqual({})
  })
})

test('a plan says what the board already has', async () => {
  const doc = board()
  const plan = await planImport(LOG, { timeZone: 'UTC' })
  add(doc, plan.items.slice(0, 1))
  const { items } = markDuplicates(plan, importKeys(doc))
  expect(items.map(({ duplicate }) => duplicate)).toEqual([true, false, false])
})
