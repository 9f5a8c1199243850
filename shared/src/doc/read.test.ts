import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import type { EventId, LaneId } from '../model/ids.ts'
import { addEvent, setMilestone } from './edit-events.ts'
import { type Root, rootOf, SCHEMA_VERSION } from './names.ts'
import { isWritable, laneOrder, readBoard, readBrief, readRecord } from './read.ts'
import { seeded } from './testing/two-docs.ts'
import { newText } from './text.ts'

const E = 'e1' as EventId
const LANE = 'change' as LaneId

function withEvent(): Y.Doc {
  const doc = seeded()
  addEvent(doc, { id: E, text: 'deploy', at: 5, lane: LANE })
  return doc
}

const record = (doc: Y.Doc, root: Root, id: string): Y.Map<unknown> => {
  const found = rootOf(doc, root).get(id)
  if (!(found instanceof Y.Map)) throw new Error(`no record ${id}`)
  return found
}

describe('a board', () => {
  test('is read whole, as it was written', () => {
    const { board, skipped } = readBoard(withEvent())
    expect(skipped).toEqual([])
    expect(board.brief).toMatchObject({ title: 'Checkout outage', timeZone: 'Europe/Berlin' })
    expect(laneOrder(board.lanes)).toEqual(['change', 'symptoms', 'response', 'customers'])
    expect(board.events[E]).toEqual({
      id: E,
      text: 'deploy',
      at: 5,
      lane: LANE,
      precision: 'minute',
      source: '',
      importKey: '',
      importBatch: '',
      createdBy: '',
      editedBy: '',
    })
  })

  test('shows no text that is longer than two people could have made it', () => {
    const doc = withEvent()
    for (const [root, id, key] of [
      ['events', E, 'text'],
      ['lanes', LANE, 'title'],
    ] as const) {
      const text = record(doc, root, id).get(key)
      if (text instanceof Y.Text) text.insert(0, 'x'.repeat(1_000_000))
    }
    const title = rootOf(doc, 'brief').get('title')
    if (title instanceof Y.Text) title.insert(0, 'x'.repeat(1_000_000))
    const { board } = readBoard(doc)
    expect(board.events[E]?.text).toHaveLength(2 * LIMITS.eventTextChars)
    expect(board.lanes[LANE]?.title).toHaveLength(2 * LIMITS.laneTitleChars)
    expect(board.brief.title).toHaveLength(2 * LIMITS.titleChars)
  })

  test('that nobody has seeded is empty', () => {
    const { board } = readBoard(new Y.Doc())
    expect(board).toMatchObject({ schemaVersion: 0, lanes: {}, events: {}, milestones: {} })
    expect(board.brief).toMatchObject({ title: '', timeZone: 'UTC', severity: null })
  })

  test('of a newer schema is not to be written', () => {
    const doc = seeded()
    expect(isWritable(doc)).toBe(true)
    rootOf(doc, 'meta').set('schemaVersion', SCHEMA_VERSION + 1)
    expect(isWritable(doc)).toBe(false)
  })
})

describe('what one broken client wrote', () => {
  test.each([
    ['text where a time belongs', ['half past nine', 'change']],
    ['a fraction of a millisecond', [1.5, 'change']],
    ['a time beyond the calendar', [1e300, 'change']],
    ['no number at all', [Number.NaN, 'change']],
    ['a lane that cannot be an id', [5, '../lanes']],
    ['a list too short', [5]],
    ['an object', { at: 5, lane: 'change' }],
    ['nothing', null],
  ])('%s: the event is skipped and reported, the rest is read', (_what, place) => {
    const doc = withEvent()
    addEvent(doc, { id: 'e2' as EventId, text: 'alert', at: 6, lane: LANE })
    record(doc, 'events', E).set('place', place)
    const { board, skipped } = readBoard(doc)
    expect(Object.keys(board.events)).toEqual(['e2'])
    expect(skipped).toEqual([{ root: 'events', id: E, reason: 'malformed' }])
  })

  test('in a field that can do without is read as its default', () => {
    const doc = withEvent()
    const event = record(doc, 'events', E)
    event.set('source', { nested: true })
    event.set('createdBy', 'no id at all!')
    event.set('text', 42)
    record(doc, 'lanes', LANE).set('color', 'plaid')
    expect(readRecord(doc, 'events', E)).toMatchObject({ source: '', createdBy: '', text: '' })
    expect(readRecord(doc, 'lanes', LANE)?.color).toBe('blue')
  })

  test('in the Brief is read as missing, field by field', () => {
    const doc = seeded()
    const brief = rootOf(doc, 'brief')
    brief.set('severity', 'SEV1')
    brief.set('services', 'checkout')
    brief.set('startedAt', '2024-11-29')
    brief.set('timeZone', 'Mars/Olympus')
    brief.set('summary', 17)
    expect(readBrief(doc)).toMatchObject({
      title: 'Checkout outage',
      severity: null,
      services: [],
      startedAt: null,
      timeZone: 'UTC',
      summary: '',
    })
  })

  test('a link that runs a script is no link', () => {
    const doc = withEvent()
    const evidence = new Y.Map<unknown>()
    evidence.set('parent', E)
    evidence.set('kind', 'link')
    evidence.set('order', 'a0')
    evidence.set('url', 'javascript:alert(1)')
    rootOf(doc, 'evidence').set('v1', evidence)
    const reference = new Y.Map<unknown>([
      ['url', 'javascript:alert(1)'],
      ['order', 'a0'],
      ['title', newText('click me')],
    ])
    rootOf(doc, 'references').set('r1', reference)
    const { board, skipped } = readBoard(doc)
    expect(Object.values(board.evidence).map(({ url }) => url)).toEqual([''])
    expect(skipped).toEqual([{ root: 'references', id: 'r1', reason: 'malformed' }])
  })

  test('a milestone of an event that is gone, broken, or no id is not held', () => {
    const doc = withEvent()
    setMilestone(doc, 'detected', 'gone' as EventId)
    rootOf(doc, 'milestones').set('resolved', 12)
    rootOf(doc, 'milestones').set('celebrated', E)
    setMilestone(doc, 'mitigated', E)
    expect(readBoard(doc).board.milestones).toEqual({ mitigated: E })
    record(doc, 'events', E).set('place', 'nowhere')
    expect(readBoard(doc).board.milestones).toEqual({})
  })

  test('an event in a lane that is gone is shown in the top lane', () => {
    const doc = withEvent()
    rootOf(doc, 'lanes').delete(LANE)
    expect(readBoard(doc).board.events[E]?.lane).toBe('symptoms')
  })

  test('unknown kinds and fields stay in the document', () => {
    const doc = withEvent()
    record(doc, 'events', E).set('mood', 'tense')
    doc.getMap('gates').set('g1', new Y.Map([['text', 'later']]))
    expect(readBoard(doc).skipped).toEqual([])
    expect(record(doc, 'events', E).get('mood')).toBe('tense')
  })

  test('bytes where a place belongs leave the record out', () => {
    const doc = seeded()
    for (const root of ['notes', 'clusters'] as const) {
      rootOf(doc, root).set('n', new Y.Map([['place', new Uint8Array([1, 2])]]))
    }
    expect(readBoard(doc).skipped.map(({ root }) => root)).toEqual(['clusters', 'notes'])
  })
})
