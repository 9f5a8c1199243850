import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type CalendarEvent, writeIcs } from './write-ics.ts'

const MEETING: CalendarEvent = {
  uid: 'b1@herringbone',
  sequence: 3,
  start: Date.parse('2026-03-29T00:30:00Z'),
  end: Date.parse('2026-03-29T02:00:00Z'),
  stamp: Date.parse('2026-03-01T12:00:00.999Z'),
  summary: 'Post-mortem: Checkout outage',
  description: 'Agenda:\nBrief, 10 min',
  location: '',
  url: 'https://herringbone.example/join#token=abc',
}

/** What a calendar makes of it, by a parser that is not ours. */
function parse(ics: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(ics))
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

const written = (given: Partial<CalendarEvent>) => writeIcs([{ ...MEETING, ...given }])
const octets = (line: string) => new TextEncoder().encode(line).length

describe('a calendar file', () => {
  test('says when and what in UTC', () => {
    expect(writeIcs([MEETING]).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Herringbone//Herringbone//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:b1@herringbone',
      'SEQUENCE:3',
      'DTSTAMP:20260301T120000Z',
      'DTSTART:20260329T003000Z',
      'DTEND:20260329T020000Z',
      'SUMMARY:Post-mortem: Checkout outage',
      'DESCRIPTION:Agenda:\\nBrief\\, 10 min',
      'URL:https://herringbone.example/join#token=abc',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
  })

  test('is read by another program as it was meant', () => {
    const [event] = parse(writeIcs([MEETING]))
    expect(event?.uid).toBe(MEETING.uid)
    expect(event?.startDate.toJSDate().getTime()).toBe(MEETING.start)
    expect(event?.endDate.toJSDate().getTime()).toBe(MEETING.end)
    expect(event?.description).toBe(MEETING.description)
  })

  test('holds several meetings', () => {
    const ics = writeIcs([MEETING, { ...MEETING, uid: 'other' }])
    expect(parse(ics).map(({ uid }) => uid)).toEqual([MEETING.uid, 'other'])
  })

  test('ends every line with CR and LF, and has no bare ones', () => {
    const ics = written({ description: 'a\nb\r\nc\rd' })
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(parse(ics)[0]?.description).toBe('a\nb\nc\nd')
  })
})

describe('a line of more than 75 octets', () => {
  test('is broken, also within words of many octets, and never within a character', () => {
    const summary = '🦴 Ausfall der Kasse äöü '.repeat(12).trim()
    const ics = written({ summary })
    for (const line of ics.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75)
    expect(ics).not.toContain('\ufffd')
    expect(parse(ics)[0]?.summary).toBe(summary)
  })

  test('of exactly 75 stays whole', () => {
    const summary = 'x'.repeat(75 - 'SUMMARY:'.length)
    expect(written({ summary })).toContain(`SUMMARY:${summary}\r\nDESC`)
  })
})

test('any text comes back as it was, and cannot become a property of its own', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 300 })
  const evil = fc.constantFrom('\r\nEND:VEVENT', '\\n', '\\,;:"', '\n BEGIN:VALARM', '\u2028x')
  fc.assert(
    fc.property(fc.array(fc.oneof(text, evil), { maxLength: 5 }), (parts) => {
      const description = `.${parts.join('')}.`
      const ics = written({ description })
      for (const line of ics.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75)
      const [event, ...more] = parse(ics)
      expect(more).toEqual([])
      expect(event?.description).toBe(description.replace(/\r\n|\r|\u2028|\u2029/g, '\n'))
    }),
  )
})

test('control characters and halves of characters are left out or replaced', () => {
  expect(parse(written({ description: 'a\u0000b\u0007c\td\ud83e' }))[0]?.description).toBe(
    'abc\td\ufffd',
  )
})
