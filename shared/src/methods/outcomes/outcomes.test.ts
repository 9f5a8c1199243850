import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActionId, BoardId } from '../../model/ids.ts'
import type { Incident } from './incident.ts'
import { countOutcomes, type Outcomes, type OutcomesAsked } from './outcomes.ts'
import { type Period, periodsUpTo } from './periods.ts'
import { findRepeats } from './repeats.ts'

const MINUTE = 60_000
const utc = (iso: string) => Date.parse(iso)
const board = (id: string) => id as BoardId
const NOVEMBER = { unit: 'month', year: 2025, number: 11 } as const
const ASKED = { period: NOVEMBER, zone: 'Europe/Berlin', now: utc('2025-12-20T12:00:00Z') }

type Asked = OutcomesAsked & { period: Period }

/** The figures of so many periods up to the asked one. */
function outcomesOverTime(all: readonly Incident[], { period, ...asked }: Asked, count: number) {
  const counter = countOutcomes(all, asked)
  return periodsUpTo(period, count).map((one) => ({ period: one, outcomes: counter.of(one) }))
}

/** The figures of the asked period, each with that of the period before. */
function outcomesOf(all: readonly Incident[], asked: Asked) {
  const [before, now] = outcomesOverTime(all, asked, 2).map(({ outcomes }) => outcomes)
  const pair = (name: string) => [
    name,
    { now: now?.[name as keyof Outcomes], before: before?.[name as keyof Outcomes] },
  ]
  type Pairs = { [K in keyof Outcomes]: Record<'now' | 'before', Outcomes[K]> }
  return Object.fromEntries(Object.keys(now ?? {}).map(pair)) as Pairs // of every name
}

const incident = (id: string, started: string | null, given: Partial<Incident> = {}): Incident => ({
  board: board(id),
  severity: null,
  services: [],
  startedAt: started === null ? null : utc(started),
  endedAt: null,
  toDetect: null,
  toRecover: null,
  sessionAt: null,
  mood: null,
  isRepeat: false,
  rootCauses: [],
  actions: [],
  ...given,
})
const action = (
  id: string,
  given: Partial<Incident['actions'][number]>,
): Incident['actions'][number] => ({
  id: id as ActionId,
  due: '',
  status: 'open',
  statusAt: 0,
  createdAt: 0,
  ...given,
})

describe('incidents', () => {
  const all = [
    incident('a', '2025-10-31T23:30:00Z', { severity: 1, services: ['checkout'] }), // 1 November in Berlin
    incident('b', '2025-11-28T07:21:00Z', { severity: 1 }),
    incident('c', '2025-11-30T23:00:00Z', { severity: 2 }), // 1 December in Berlin
    incident('d', '2025-10-02T00:00:00Z', { severity: 3 }),
    incident('e', null),
    incident('f', '2025-11-03T00:00:00Z'),
  ]

  test('are counted by severity in the month in which they started where the workspace is', () => {
    const { now, before } = outcomesOf(all, ASKED).incidents
    expect(now.value).toEqual({ 1: 2, 2: 0, 3: 0, 4: 0, unrated: 1, all: 3 })
    expect(now.from).toEqual(['a', 'b', 'f'])
    expect(now.leftOut).toEqual(['e'])
    expect(before.value).toMatchObject({ 3: 1, all: 1 })
  })

  test('are counted by quarter and by service', () => {
    const period = { unit: 'quarter', year: 2025, number: 4 } as const
    expect(outcomesOf(all, { ...ASKED, period }).incidents.now.value.all).toBe(5)
    const ofCheckout = outcomesOf(all, { ...ASKED, service: 'checkout' })
    expect(ofCheckout.incidents.now.from).toEqual(['a'])
  })

  test('are shown over time with the quiet months between', () => {
    const counts = outcomesOverTime(all, ASKED, 4).map(
      ({ outcomes }) => outcomes.incidents.value.all,
    )
    expect(counts).toEqual([0, 0, 1, 3])
  })
})

describe('the time to recover', () => {
  const took = (id: string, minutes: number | null) =>
    incident(id, '2025-11-10T00:00:00Z', { toRecover: minutes === null ? null : minutes * MINUTE })

  test('is a median with its spread, of those of which it is known', () => {
    const all = [took('a', 10), took('b', 30), took('c', 200), took('d', null), took('e', -5)]
    const { value, from, leftOut, how } = outcomesOf(all, ASKED).toRecover.now
    expect(how).toBe('time-to-recover')
    expect(value).toEqual({ count: 3, median: 30 * MINUTE, low: 10 * MINUTE, high: 200 * MINUTE })
    expect(from).toEqual(['a', 'b', 'c'])
    expect(leftOut).toEqual(['d', 'e'])
  })

  test('is not told of one incident', () => {
    const { value, from } = outcomesOf([took('a', 10)], ASKED).toRecover.now
    expect(value).toEqual({ count: 1, median: null, low: null, high: null })
    expect(from).toEqual(['a'])
  })
})

describe('actions', () => {
  const doneAt = (at: string) => ({ status: 'done', statusAt: utc(at) }) as const

  test('are closed in time when they were done by their day, where the workspace is', () => {
    const all = [
      incident('a', '2025-10-01T00:00:00Z', {
        actions: [
          action('in time', { due: '2025-11-10', ...doneAt('2025-11-10T22:30:00Z') }),
          action('late', { due: '2025-11-10', ...doneAt('2025-11-10T23:30:00Z') }),
          action('still open', { due: '2025-11-30' }),
          action('given up', { due: '2025-11-20', status: 'wont', statusAt: 5 }),
          action('another month', { due: '2025-12-01', ...doneAt('2025-11-01T00:00:00Z') }),
          action('no date', doneAt('2025-11-01T00:00:00Z')),
        ],
      }),
      incident('b', '2025-10-02T00:00:00Z', {
        actions: [action('unknown', { due: '2025-11-11', status: 'done' })],
      }),
    ]
    const { value, from, leftOut } = outcomesOf(all, ASKED).closedInTime.now
    expect(value).toEqual({ count: 1, of: 3 })
    expect(from).toEqual(['a'])
    expect(leftOut).toEqual(['b'])
  })

  test('whose day has not passed are neither in time nor late', () => {
    const all = [
      incident('a', '2025-10-01T00:00:00Z', { actions: [action('open', { due: '2025-11-20' })] }),
    ]
    const asked = { ...ASKED, now: utc('2025-11-20T12:00:00Z') }
    expect(outcomesOf(all, asked).closedInTime.now.value).toEqual({ count: 0, of: 0 })
  })

  test('that were open at the end of the month are as old as they were then', () => {
    const created = (iso: string) => ({ createdAt: utc(iso) })
    const all = [
      incident('a', '2025-10-01T00:00:00Z', {
        actions: [
          action('old', created('2025-11-10T23:00:00Z')),
          action('closed since', {
            ...created('2025-11-20T23:00:00Z'),
            ...doneAt('2025-12-05T00:00:00Z'),
          }),
          action('closed before', {
            ...created('2025-11-01T00:00:00Z'),
            ...doneAt('2025-11-02T00:00:00Z'),
          }),
          action('later', created('2025-12-02T00:00:00Z')),
        ],
      }),
      incident('b', '2025-10-02T00:00:00Z', { actions: [action('who knows', {})] }),
    ]
    const { value, leftOut } = outcomesOf(all, ASKED).ageOfOpen.now
    expect(value).toEqual({ count: 2, median: 15, low: 10, high: 20 })
    expect(leftOut).toEqual(['b'])
  })
})

describe('repeats', () => {
  const all = [
    incident('c', '2025-11-20T00:00:00Z', { rootCauses: ['no  canary!', 'other'] }),
    incident('a', '2025-09-01T00:00:00Z', { rootCauses: ['No canary'] }),
    incident('b', '2025-11-05T00:00:00Z', { rootCauses: ['No canary.'] }),
    incident('d', '2025-11-21T00:00:00Z', { isRepeat: true }),
    incident('e', '2025-11-22T00:00:00Z'),
    incident('f', '2025-11-23T00:00:00Z', { rootCauses: ['disk full'] }),
  ]

  test('share a root cause with an earlier incident, or are marked', () => {
    expect(findRepeats(all)).toEqual([
      { board: 'b', of: 'a', cause: 'No canary.' },
      { board: 'c', of: 'b', cause: 'no  canary!' },
      { board: 'd', of: null, cause: '' },
    ])
  })

  test('are counted among those of which it can be told', () => {
    const { value, leftOut } = outcomesOf(all, ASKED).repeats.now
    expect(value).toEqual({ count: 3, of: 4 })
    expect(leftOut).toEqual(['e'])
  })
})

test('a repeat of what happened to another service is a repeat', () => {
  const all = [
    incident('a', '2025-10-01T00:00:00Z', { rootCauses: ['disk full'], services: ['search'] }),
    incident('b', '2025-11-01T12:00:00Z', { rootCauses: ['Disk full'], services: ['cart'] }),
  ]
  const { value } = outcomesOf(all, { ...ASKED, service: 'cart' }).repeats.now
  expect(value).toEqual({ count: 1, of: 1 })
})

test('marks of the sessions held in a period are counted together, without whose they were', () => {
  const held = (id: string, at: string, worth: number[] | null) =>
    incident(id, '2025-10-20T00:00:00Z', {
      sessionAt: utc(at),
      mood: worth && ({ worth, safe: [5, 0, 0, 0, 0] } as unknown as Incident['mood']), // five marks
    })
  const all = [
    held('a', '2025-11-03T10:00:00Z', [0, 0, 1, 2, 2]),
    held('b', '2025-11-04T10:00:00Z', [1, 0, 0, 0, 4]),
    held('too few', '2025-11-05T10:00:00Z', null),
    held('before', '2025-10-21T10:00:00Z', [5, 0, 0, 0, 0]),
  ]
  const { worth, safe } = outcomesOf(all, ASKED)
  expect(worth.now).toEqual({
    how: 'session-worth',
    value: { counts: [1, 0, 1, 2, 6], answers: 10, median: 5 },
    from: ['a', 'b'],
    leftOut: ['too few'],
  })
  expect(worth.before.value).toMatchObject({ answers: 5, median: 1 })
  expect(safe.now.value.counts).toEqual([10, 0, 0, 0, 0])
})

test('sessions are in time within five days of the end, and may still be while those last', () => {
  const all = [
    incident('in time', '2025-11-01T00:00:00Z', {
      endedAt: utc('2025-11-03T00:00:00Z'),
      sessionAt: utc('2025-11-08T00:00:00Z'),
    }),
    incident('late', '2025-11-01T00:00:00Z', { sessionAt: utc('2025-11-07T00:00:00Z') }),
    incident('never', '2025-11-02T00:00:00Z'),
    incident('not yet', '2025-11-20T00:00:00Z'),
  ]
  const asked = { ...ASKED, now: utc('2025-11-22T00:00:00Z') }
  const { value, from, leftOut } = outcomesOf(all, asked).sessions.now
  expect(value).toEqual({ count: 1, of: 3 })
  expect(from).toEqual(['in time', 'late', 'never'])
  expect(leftOut).toEqual(['not yet'])
})

test('each incident whose start is known is counted in one period and at one severity', () => {
  const starts = fc.option(fc.integer({ min: utc('2025-01-01'), max: utc('2025-12-31') }), {
    nil: null,
  })
  const severities = fc.constantFrom(null, 1 as const, 2 as const, 3 as const, 4 as const)
  const drawn = fc.array(fc.tuple(starts, severities), { maxLength: 30 })
  const december = { unit: 'month', year: 2025, number: 12 } as const
  fc.assert(
    fc.property(drawn, (given) => {
      const all = given.map(([startedAt, severity], at) => ({
        ...incident(`b${at}`, null, { severity }),
        startedAt,
      }))
      const asked = { period: december, zone: 'UTC', now: utc('2026-01-01') }
      const counts = outcomesOverTime(all, asked, 12).map(
        ({ outcomes }) => outcomes.incidents.value,
      )
      const known = given.filter(([startedAt]) => startedAt !== null)
      expect(counts.reduce((sum, { all: count }) => sum + count, 0)).toBe(known.length)
      for (const { all: count, ...bySeverity } of counts) {
        expect(Object.values(bySeverity).reduce((sum, one) => sum + one, 0)).toBe(count)
      }
    }),
  )
})
