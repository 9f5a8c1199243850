import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { followUpAt, followUpDays } from '../methods/follow-up-dates.ts'
import { type FollowUps, RHYTHMS } from '../model/follow-ups.ts'
import type { Owner } from '../model/owner.ts'
import { formatIsoDate } from '../time/format-clock.ts'
import { type FollowUpCalendar, followUpCalendar } from './follow-up-calendar.ts'
import { writeIcs } from './write-ics.ts'

const OPS: Owner = { kind: 'team', name: 'Ops', person: '' }
const GIVEN: FollowUpCalendar = {
  board: 'b1',
  series: {
    start: '2026-03-16',
    time: '10:00',
    minutes: 30,
    every: 'two-weeks',
    until: '2026-05-31',
  },
  zone: 'Europe/Berlin',
  actions: [
    { text: 'Lower the threshold', status: 'open', owner: OPS, due: '2026-04-01' },
    { text: 'Stage the rollout', status: 'in-progress', owner: null, due: '' },
    { text: 'Write the playbook', status: 'done', owner: OPS, due: '' },
  ],
  words: {
    summary: 'Follow-up: Checkout outage',
    open: 'Open actions',
    due: 'due',
    nobody: 'nobody',
    review: 'Review of our post-mortems',
  },
  url: 'https://board.example.com/b/1',
  stamp: Date.parse('2025-11-28T12:00:00Z'),
  sequence: 0,
}

/** When a calendar that is not ours has each meeting of the series, UTC ms. */
function datesIn(ics: string): number[] {
  const calendar = new ICAL.Component(ICAL.parse(ics))
  const meetings = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  return meetings.slice(0, -1).flatMap((event) => {
    const dates: number[] = []
    const iterator = event.iterator()
    for (let next = iterator.next(); next; next = iterator.next())
      dates.push(next.toJSDate().getTime())
    return dates
  })
}

const planned = (series: FollowUps, zone: string) =>
  followUpDays(series, { today: formatIsoDate(GIVEN.stamp, zone), isDone: false }).map(
    (day) => followUpAt(day, series, zone).start,
  )

describe('the follow-ups in a calendar', () => {
  test('are one series on the wall clock of the board, and a review after half a year', () => {
    expect(writeIcs(followUpCalendar(GIVEN)).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Herringbone//Herringbone//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Berlin',
      'BEGIN:DAYLIGHT',
      'DTSTART:20250330T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20251026T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'END:VTIMEZONE',
      'BEGIN:VEVENT',
      'UID:b1-follow-ups@herringbone',
      'SEQUENCE:0',
      'DTSTAMP:20251128T120000Z',
      'DTSTART;TZID=Europe/Berlin:20260316T100000',
      'DTEND;TZID=Europe/Berlin:20260316T103000',
      'RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=6',
      'SUMMARY:Follow-up: Checkout outage',
      'DESCRIPTION:Open actions: 2\\n- Lower the threshold (Ops\\, due 2026-04-01)\\n',
      ' - Stage the rollout (nobody)\\nhttps://board.example.com/b/1',
      'URL:https://board.example.com/b/1',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:b1-process-review@herringbone',
      'SEQUENCE:0',
      'DTSTAMP:20251128T120000Z',
      'DTSTART;VALUE=DATE:20260916',
      'DTEND;VALUE=DATE:20260917',
      'SUMMARY:Review of our post-mortems',
      'URL:https://board.example.com/b/1',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test('of one owner are the same meeting, with their own actions and no review', () => {
    const [everyone] = followUpCalendar(GIVEN)
    const own = followUpCalendar({ ...GIVEN, owner: OPS })
    expect(own).toHaveLength(1)
    expect(own[0]?.uid).toBe(everyone?.uid)
    expect(own[0]?.description).toContain('Lower the threshold')
    expect(own[0]?.description).not.toContain('Stage the rollout')
  })

  test('until done end today when all is done, and the calendar then drops the rest', () => {
    const series = { ...GIVEN.series, until: '' } as const
    const stamp = Date.parse('2026-04-15T12:00:00Z')
    const rules = (status: 'open' | 'done') => {
      const actions = GIVEN.actions.map((action) => ({ ...action, status }))
      const [meeting] = followUpCalendar({ ...GIVEN, series, stamp, actions })
      return meeting && 'repeats' in meeting ? meeting.repeats?.rule : undefined
    }
    expect(rules('open')).toBe('FREQ=WEEKLY;INTERVAL=2;COUNT=29')
    expect(rules('done')).toBe('FREQ=WEEKLY;INTERVAL=2;COUNT=3')
  })

  test('are none when the series ends before it begins', () => {
    expect(
      followUpCalendar({ ...GIVEN, series: { ...GIVEN.series, until: '2020-01-01' } }),
    ).toEqual([])
  })

  test.each([
    ['2026-01-31', 'month', 'Europe/Berlin'],
    ['2024-01-30', 'month', 'America/New_York'],
    ['2026-09-07', 'week', 'Africa/Casablanca'],
    ['2026-03-02', 'two-weeks', 'Australia/Lord_Howe'],
    ['2026-03-02', 'week', 'Asia/Kolkata'],
    ['2026-03-02', 'week', 'UTC'],
  ] as const)('from %s each %s in %s are where another program has them', (start, every, zone) => {
    const series = { ...GIVEN.series, start, every, until: '' } as const
    expect(datesIn(writeIcs(followUpCalendar({ ...GIVEN, series, zone })))).toEqual(
      planned(series, zone),
    )
  })

  test('are where another program has them, whatever the zone, the day and the hour', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const drawn = fc.record({
      start: day,
      every: fc.constantFrom(...RHYTHMS),
      // by day: what a program makes of an hour that comes twice or never is its own affair
      time: fc.constantFrom('06:00', '09:30', '17:45', '22:00'),
      zone: fc.constantFrom(
        'Europe/Berlin',
        'America/St_Johns',
        'America/Sao_Paulo',
        'Pacific/Auckland',
        'Africa/Cairo',
        'Asia/Kathmandu',
      ),
    })
    fc.assert(
      fc.property(drawn, ({ zone, ...given }) => {
        const series = { ...GIVEN.series, ...given, until: '' }
        expect(datesIn(writeIcs(followUpCalendar({ ...GIVEN, series, zone })))).toEqual(
          planned(series, zone),
        )
      }),
      { numRuns: 60 },
    )
  })
})
