import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import type { EventId, EvidenceId, LaneId } from '../model/ids.ts'
import { addReference, changeBrief, deleteReference } from './edit-brief.ts'
import {
  addEvent,
  changeEvent,
  deleteEvents,
  eventText,
  placeEvent,
  setMilestone,
} from './edit-events.ts'
import { addEvidence, changeEvidenceUrl, deleteEvidence, evidenceText } from './edit-evidence.ts'
import { addLane, laneTitle, moveLane, removeLane, setLaneColor } from './edit-lanes.ts'
import { byOrder } from './order.ts'
import { laneOrder, readBoard, readRecord } from './read.ts'
import { meet, seeded, twoDocs } from './testing/two-docs.ts'

const [E, F, G] = ['e1', 'e2', 'e3'] as EventId[] as [EventId, EventId, EventId]
const [CHANGE, SYMPTOMS] = ['change', 'symptoms'] as LaneId[] as [LaneId, LaneId]

const add = (doc: Y.Doc, id: EventId, lane = CHANGE) => addEvent(doc, { id, text: id, at: 1, lane })
const order = (doc: Y.Doc) => laneOrder(readBoard(doc).board.lanes)
const updatesOf = (doc: Y.Doc, change: () => void) => {
  let updates = 0
  const count = () => updates++
  doc.on('update', count)
  doc.transact(change)
  doc.off('update', count)
  return updates
}

describe('events', () => {
  test('keep to their limits and to whole milliseconds', () => {
    const doc = seeded()
    const text = 'x'.repeat(LIMITS.eventTextChars + 1)
    addEvent(doc, { id: E, text, at: 1.6, lane: CHANGE, source: 's'.repeat(500) })
    const event = readRecord(doc, 'events', E)
    expect(event?.text).toHaveLength(LIMITS.eventTextChars)
    expect(event?.source).toHaveLength(LIMITS.sourceChars)
    expect(event?.at).toBe(2)
  })

  test('that exist are left as they are by a second adding', () => {
    const doc = seeded()
    add(doc, E)
    placeEvent(doc, E, 9, SYMPTOMS)
    expect(updatesOf(doc, () => add(doc, E))).toBe(0)
    expect(readRecord(doc, 'events', E)).toMatchObject({ at: 9, lane: SYMPTOMS })
  })

  test('are written only where they differ', () => {
    const doc = seeded()
    add(doc, E)
    expect(updatesOf(doc, () => changeEvent(doc, E, { precision: 'minute' }))).toBe(0)
    changeEvent(doc, E, { precision: 'about', source: 'Slack' })
    expect(readRecord(doc, 'events', E)).toMatchObject({ precision: 'about', source: 'Slack' })
  })

  test('that are gone take no changes and do no harm', () => {
    const doc = seeded()
    const change = () => {
      placeEvent(doc, E, 1, CHANGE)
      changeEvent(doc, E, { precision: 'day' })
    }
    expect(updatesOf(doc, change)).toBe(0)
    expect(eventText(doc, E)).toBeUndefined()
  })

  test('are deleted with their evidence and milestones, and no others', () => {
    const doc = seeded()
    for (const id of [E, F]) {
      add(doc, id)
      addEvidence(doc, { parent: id, kind: 'quote', text: 'log', addedAt: 1 })
    }
    setMilestone(doc, 'detected', E)
    setMilestone(doc, 'resolved', F)
    deleteEvents(doc, [E, G])
    const { board } = readBoard(doc)
    expect(Object.keys(board.events)).toEqual([F])
    expect(Object.values(board.evidence).map(({ parent }) => parent)).toEqual([F])
    expect(board.milestones).toEqual({ resolved: F })
  })
})

describe('milestones', () => {
  test('move to the event that gets them, and can be taken away', () => {
    const doc = seeded()
    add(doc, E)
    add(doc, F)
    setMilestone(doc, 'detected', E)
    setMilestone(doc, 'detected', F)
    expect(readBoard(doc).board.milestones).toEqual({ detected: F })
    expect(updatesOf(doc, () => setMilestone(doc, 'detected', F))).toBe(0)
    setMilestone(doc, 'detected', null)
    expect(readBoard(doc).board.milestones).toEqual({})
  })
})

describe('lanes', () => {
  test('are added at the bottom or below another', () => {
    const doc = seeded()
    const vendor = addLane(doc, { title: 'Vendor', color: 'teal' })
    const legal = addLane(doc, { title: 'Legal', color: 'green', after: CHANGE })
    expect(order(doc)).toEqual([CHANGE, legal, SYMPTOMS, 'response', 'customers', vendor])
    expect(laneTitle(doc, vendor)?.toString()).toBe('Vendor')
  })

  test('are moved to a place among the others', () => {
    const doc = seeded()
    moveLane(doc, CHANGE, 2)
    expect(order(doc)).toEqual([SYMPTOMS, 'response', CHANGE, 'customers'])
    moveLane(doc, CHANGE, -5)
    moveLane(doc, SYMPTOMS, 99)
    expect(order(doc)).toEqual([CHANGE, 'response', 'customers', SYMPTOMS])
  })

  test('are removed only when their events have where to go', () => {
    const doc = seeded()
    add(doc, E)
    add(doc, F, SYMPTOMS)
    removeLane(doc, CHANGE, 'nowhere' as LaneId)
    removeLane(doc, CHANGE, CHANGE)
    expect(order(doc)).toContain(CHANGE)
    removeLane(doc, CHANGE, SYMPTOMS)
    expect(order(doc)).not.toContain(CHANGE)
    const lanes = Object.values(readBoard(doc).board.events).map(({ lane }) => lane)
    expect(lanes).toEqual([SYMPTOMS, SYMPTOMS])
  })

  test('take one of the known colours', () => {
    const doc = seeded()
    setLaneColor(doc, CHANGE, 'green')
    expect(readRecord(doc, 'lanes', CHANGE)?.color).toBe('green')
  })
})

describe('evidence and links', () => {
  test('evidence stands in the order of its adding, and is changed and deleted', () => {
    const doc = seeded()
    add(doc, E)
    const ids = ['a', 'b', 'c'].map((title) =>
      addEvidence(doc, { parent: E, kind: 'link', url: 'https://x.example', title, addedAt: 7 }),
    )
    const { evidence } = readBoard(doc).board
    const sorted = Object.values(evidence).sort(byOrder)
    expect(sorted.map(({ id }) => id)).toEqual(ids)
    const [first, second] = ids as [EvidenceId, EvidenceId]
    changeEvidenceUrl(doc, first, 'https://y.example')
    evidenceText(doc, first, 'title')?.insert(0, 'the ')
    deleteEvidence(doc, second)
    expect(readRecord(doc, 'evidence', first)).toMatchObject({
      url: 'https://y.example',
      title: 'the a',
      addedAt: 7,
    })
    expect(readRecord(doc, 'evidence', second)).toBeUndefined()
  })

  test('the Brief takes values and links', () => {
    const doc = seeded()
    changeBrief(doc, { severity: 1, services: ['checkout'], startedAt: 5, timeZone: 'Asia/Tokyo' })
    const id = addReference(doc, 'https://status.example', 'Status page')
    const { brief, references } = readBoard(doc).board
    expect(brief).toMatchObject({ severity: 1, services: ['checkout'], timeZone: 'Asia/Tokyo' })
    expect(references[id]).toMatchObject({ url: 'https://status.example', title: 'Status page' })
    deleteReference(doc, id)
    expect(readBoard(doc).board.references).toEqual({})
  })
})

describe('two people at once', () => {
  test('a milestone has one holder in the end, the same for both', () => {
    const { ada, ben } = twoDocs()
    add(ada, E)
    add(ada, F)
    meet(ada, ben)
    setMilestone(ada, 'detected', E)
    setMilestone(ben, 'detected', F)
    meet(ada, ben)
    const held = readBoard(ada).board.milestones
    expect([E, F]).toContain(held.detected)
    expect(readBoard(ben).board.milestones).toEqual(held)
  })

  test('two drags of one event end where one of them dropped it', () => {
    const { ada, ben } = twoDocs()
    add(ada, E)
    meet(ada, ben)
    placeEvent(ada, E, 10, CHANGE)
    placeEvent(ben, E, 20, SYMPTOMS)
    meet(ada, ben)
    const { at, lane } = readRecord(ada, 'events', E) ?? {}
    expect([`10 ${CHANGE}`, `20 ${SYMPTOMS}`]).toContain(`${at} ${lane}`)
    expect(readRecord(ben, 'events', E)).toMatchObject({ at, lane })
  })

  test('writing in one text keeps the words of both', () => {
    const { ada, ben } = twoDocs()
    add(ada, E)
    meet(ada, ben)
    eventText(ada, E)?.insert(0, 'bad ')
    eventText(ben, E)?.insert(2, ' again')
    meet(ada, ben)
    expect(readRecord(ben, 'events', E)?.text).toBe('bad e1 again')
  })

  test('lanes added at one place stand in one order for both', () => {
    const { ada, ben } = twoDocs()
    for (let i = 0; i < 5; i++) {
      addLane(ada, { title: `a${i}`, color: 'teal', after: CHANGE })
      addLane(ben, { title: `b${i}`, color: 'teal', after: CHANGE })
    }
    meet(ada, ben)
    expect(order(ada)).toHaveLength(14)
    expect(order(ben)).toEqual(order(ada))
    const [, second, third] = order(ada)
    const between = addLane(ada, {
      title: 'between',
      color: 'red',
      ...(second && { after: second }),
    })
    const at = order(ada).indexOf(between)
    expect(order(ada).slice(at - 1, at + 2)).toEqual([second, between, third])
  })

  test('an event moved into a lane that the other removes is still to be seen', () => {
    const { ada, ben } = twoDocs()
    add(ada, E, SYMPTOMS)
    meet(ada, ben)
    placeEvent(ada, E, 5, CHANGE)
    removeLane(ben, CHANGE, SYMPTOMS)
    meet(ada, ben)
    for (const doc of [ada, ben]) {
      const { board } = readBoard(doc)
      const lane = board.events[E]?.lane
      expect(lane && board.lanes[lane]).toBeDefined()
    }
  })

  test('the same file imported twice at once is there once', () => {
    const { ada, ben } = twoDocs()
    for (const doc of [ada, ben]) {
      for (const id of [E, F])
        addEvent(doc, { id, text: 'line', at: 1, lane: CHANGE, importKey: id })
    }
    meet(ada, ben)
    expect(Object.keys(readBoard(ada).board.events).sort()).toEqual([E, F])
    expect(readRecord(ben, 'events', E)?.text).toBe('line')
  })
})
