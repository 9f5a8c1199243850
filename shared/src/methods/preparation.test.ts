import { describe, expect, test } from 'vitest'
import type { TimelineEvent } from '../model/event.ts'
import { type EventId, newId } from '../model/ids.ts'
import type { Milestone } from '../model/milestone.ts'
import { INVITED_GROUPS } from '../session/state.ts'
import { sampleView } from '../session/testing.ts'
import { type PreparationItem, type Prepared, preparationOf } from './preparation.ts'

const event = (at: number): TimelineEvent => ({
  ...{ id: newId<'event'>(), text: 'x', at, precision: 'minute', lane: newId<'lane'>() },
  ...{ source: '', importKey: '', importBatch: '', createdBy: '', editedBy: '' },
})

function prepared(given: Partial<Prepared['board']> = {}, rest: Partial<Prepared> = {}): Prepared {
  const brief = { goal: '', scribe: '', decisionMaker: '' }
  return {
    board: { brief, events: {}, milestones: {}, evidence: {}, ...given },
    session: sampleView(),
    facilitated: true,
    ...rest,
  }
}

/** Events, one minute after another, of which the first ones hold these milestones. */
function withEvents(count: number, held: Partial<Record<Milestone, number>> = {}) {
  const list = Array.from({ length: count }, (_, index) => event(index * 60_000))
  const holders = Object.entries(held).map(([name, index]) => [name, list[index]?.id])
  return {
    list,
    events: Object.fromEntries(list.map((one) => [one.id, one])) as Record<EventId, TimelineEvent>,
    milestones: Object.fromEntries(holders) as Partial<Record<Milestone, EventId>>,
  }
}

const evidenceFor = (events: readonly TimelineEvent[]) =>
  Object.fromEntries(events.map(({ id }) => [newId<'evidence'>(), { parent: id }]))

function item<T extends PreparationItem['item']>(of: Prepared, name: T) {
  const found = preparationOf(of).find((one) => one.item === name)
  return found as Extract<PreparationItem, { item: T }> // every item is always in the list
}

test('an empty board has everything still to do', () => {
  const items = preparationOf(prepared({}, { facilitated: false }))
  expect(items.map(({ item, done }) => `${item} ${done}`)).toEqual([
    'goal false',
    'roles false',
    'date false',
    'groups false',
    'chronology false',
    'evidence false',
  ])
})

test('a goal is more than blanks, and a date is a date', () => {
  const brief = { goal: ' \n', scribe: '', decisionMaker: '' }
  expect(item(prepared({ brief }), 'goal').done).toBe(false)
  expect(item(prepared({ brief: { ...brief, goal: 'Learn' } }), 'goal').done).toBe(true)
  const session = sampleView({ plannedAt: 1 })
  expect(item(prepared({}, { session }), 'date').done).toBe(true)
})

describe('roles', () => {
  test('are named by labels or in words, and the list says which are missing', () => {
    const scribe = newId<'person'>()
    const session = sampleView({ labels: { [scribe]: ['scribe'] } })
    expect(item(prepared({}, { session }), 'roles').missing).toEqual(['decision-maker'])
    const brief = { goal: '', scribe: '', decisionMaker: 'Someone from product' }
    expect(item(prepared({ brief }, { session }), 'roles')).toMatchObject({
      done: true,
      missing: [],
    })
  })

  test('an expert alone names none of them', () => {
    const session = sampleView({ labels: { [newId<'person'>()]: ['expert'] } })
    const { missing } = item(prepared({}, { session, facilitated: false }), 'roles')
    expect(missing).toEqual(['facilitator', 'scribe', 'decision-maker'])
  })
})

test('the right groups are invited once all four are ticked', () => {
  const some = sampleView({ invitedGroups: ['operations', 'support'] })
  expect(item(prepared({}, { session: some }), 'groups')).toMatchObject({
    done: false,
    missing: ['development', 'product'],
  })
  const all = sampleView({ invitedGroups: [...INVITED_GROUPS] })
  expect(item(prepared({}, { session: all }), 'groups').done).toBe(true)
})

describe('the chronology', () => {
  test('is in order when there are events and no milestone contradicts another', () => {
    const { events, milestones } = withEvents(3, { 'impact-started': 0, detected: 1, resolved: 2 })
    expect(item(prepared({ events, milestones }), 'chronology')).toMatchObject({
      done: true,
      events: 3,
      contradictions: [],
    })
  })

  test('names the milestones that stand the wrong way round, also across missing ones', () => {
    const { events, milestones } = withEvents(3, { 'impact-started': 1, detected: 0, resolved: 2 })
    expect(item(prepared({ events, milestones }), 'chronology')).toMatchObject({
      done: false,
      contradictions: [{ earlier: 'impact-started', later: 'detected' }],
    })
    const apart = withEvents(2, { detected: 1, resolved: 0 })
    expect(item(prepared(apart), 'chronology').contradictions).toEqual([
      { earlier: 'detected', later: 'resolved' },
    ])
  })

  test('two milestones at the same minute do not contradict each other', () => {
    const same = event(0)
    const other = event(0)
    const events = { [same.id]: same, [other.id]: other }
    const milestones = { detected: same.id, acknowledged: other.id }
    expect(item(prepared({ events, milestones }), 'chronology').done).toBe(true)
  })
})

describe('evidence', () => {
  test('is collected when every second event has some', () => {
    const { list, events } = withEvents(5)
    const two = prepared({ events, evidence: evidenceFor(list.slice(0, 2)) })
    expect(item(two, 'evidence')).toMatchObject({ done: false, events: 5, withEvidence: 2 })
    const three = prepared({ events, evidence: evidenceFor(list.slice(0, 3)) })
    expect(item(three, 'evidence')).toMatchObject({ done: true, withEvidence: 3 })
  })

  test('counts an event once, and nothing for an event that is gone', () => {
    const { list, events } = withEvents(2)
    const [first] = list
    const twice = first ? [first, first, event(0)] : []
    expect(item(prepared({ events, evidence: evidenceFor(twice) }), 'evidence').withEvidence).toBe(
      1,
    )
  })
})
