import { describe, expect, test } from 'vitest'
import { formatIso } from '../time/format-clock.ts'
import { planImport } from './plan-import.ts'
import type { ImportOptions } from './types.ts'

const plan = (text: string, options: Partial<ImportOptions> = {}) =>
  planImport(text, { timeZone: 'Europe/Berlin', ...options })

/** The first event of a line: its time in UTC, precision, source and text. */
async function read(line: string, options: Partial<ImportOptions> = {}) {
  const { items, rejected } = await plan(line, options)
  const [item] = items
  if (!item) return rejected[0]?.reason
  const ms = String(((item.at % 1000) + 1000) % 1000).padStart(3, '0')
  const time = `${formatIso(item.at, 'UTC').slice(0, 19)}.${ms}`
  return [time, item.precision, item.source, item.text].join(' | ')
}

describe('the time of a log line', () => {
  const SAME = '2025-11-28T07:23:38.000 | second |  | down'
  test.each([
    ['ISO 8601 with Z', '2025-11-28T07:23:38Z down'],
    ['ISO 8601 with an offset', '2025-11-28T08:23:38+01:00 down'],
    ['an offset without a colon', '2025-11-28 08:23:38 +0100 down'],
    ['no zone, read in the zone of the board', '2025-11-28 08:23:38 down'],
    ['slashes, as Go writes it', '2025/11/28 08:23:38 down'],
    ['brackets', '[2025-11-28 08:23:38] down'],
    ['a compact time', '20251128T072338Z down'],
    ['seconds since 1970', '1764314618 down'],
    ['milliseconds since 1970', '1764314618000 down'],
    ['microseconds since 1970', '1764314618000000 down'],
    ['nanoseconds since 1970', '1764314618000000000 down'],
    ['a German date', '28.11.2025 08:23:38 down'],
    ['an American date', '11/28/2025 8:23:38 AM down'],
    ['a British date', '28/11/2025 08:23:38 down'],
    ['a month by name', 'Nov 28, 2025 8:23:38 AM down'],
    ['an HTTP date', 'Fri, 28 Nov 2025 07:23:38 GMT down'],
    ['the output of date', 'Fri Nov 28 08:23:38 CET 2025 down'],
    ['a bullet before it', '- 2025-11-28 08:23:38 down'],
    ['colours of a terminal', '\u001b[31m2025-11-28 08:23:38\u001b[0m down'],
    ['a table of Markdown', '| 2025-11-28 08:23:38 | down |'],
  ])('%s', async (_, line) => expect(await read(line)).toBe(SAME))

  test('fractions after a dot, a comma or many digits are kept to the millisecond', async () => {
    const time = '2025-11-28T07:23:38.123'
    expect(await read('2025-11-28T07:23:38.123456789Z x')).toBe(`${time} | second |  | x`)
    expect(await read('2025-11-28 08:23:38,123 x')).toBe(`${time} | second |  | x`)
    expect(await read('1764314618.123 x')).toBe(`${time} | second |  | x`)
  })

  test('is as exact as it is written', async () => {
    expect(await read('2025-11-28 08:23 x')).toContain('| minute |')
    expect(await read('2025-11-28 x')).toBe('2025-11-27T23:00:00.000 | day |  | x')
    expect(await read('~08:23 x', { date: '2025-11-28' })).toContain('| about |')
  })

  test('what cannot be a time is rejected as unreadable, what has none as without', async () => {
    expect(await read('2025-02-30 08:00 x')).toBe('unreadable-time')
    expect(await read('2025-11-28 25:00 x')).toBe('unreadable-time')
    expect(await read('nothing here')).toBe('no-time')
    expect(await read('2025-11-28 08:23:38')).toBe('no-text')
  })
})

describe('what the log of a program says', () => {
  const year = { year: 2025 }
  test.each([
    ['syslog', '<34>Nov 28 08:23:38 web-1 sshd[12]: failed', 'sshd · web-1 | failed'],
    [
      'syslog of RFC 5424',
      '<165>1 2025-11-28T08:23:38.003+01:00 web-1 app 12 ID4 [a@1 b="\\]\\""] went down',
      'app · web-1 | went down',
    ],
    [
      'a web server’s access log',
      '10.0.0.1 - bob [28/Nov/2025:08:23:38 +0100] "POST /pay HTTP/1.1" 502 12 "-" "curl"',
      'access log | POST /pay → 502',
    ],
    [
      'nginx errors',
      '2025/11/28 08:23:38 [error] 12#0: *1 upstream timed out',
      'nginx | error: upstream timed out',
    ],
    [
      'Apache errors',
      '[Fri Nov 28 08:23:38.123456 2025] [core:error] [pid 1:tid 2] [client 10.0.0.1:5] AH1: x',
      'Apache | error: AH1: x',
    ],
    ['docker compose', 'web-1  | 2025-11-28T07:23:38Z started', 'web-1 | started'],
    ['kubectl', '[pod/web-7f/app] 2025-11-28T07:23:38Z started', 'app | started'],
    ['a container runtime', '2025-11-28T07:23:38.1Z stderr F started', ' | started'],
    ['Kubernetes components', 'I1128 08:23:38.123456   12 run.go:7] started', ' | started'],
    ['Java', '2025-11-28 08:23:38,123 INFO [main] a.B: started', ' | INFO [main] a.B: started'],
    ['Python', '2025-11-28 08:23:38,123 - app - INFO - started', ' | app - INFO - started'],
    [
      'logfmt',
      'ts=2025-11-28T07:23:38Z level=warn service=pay msg="pool \\"a\\" full"',
      'pay | pool "a" full',
    ],
    ['JSON lines', '{"level":50,"time":1764314618123,"msg":"boom","service":"pay"}', 'pay | boom'],
  ])('%s', async (_, line, expected) => {
    const text = await read(line, year)
    expect(text?.split(' | ').slice(2).join(' | ')).toBe(expected)
    expect(text).toMatch(/^2025-11-28T07:23:38\.\d{3} \| second/)
  })

  test('a stack trace is quoted with the line that it belongs to', async () => {
    const trace = [
      '2025-11-28 08:23:38,123 ERROR pay failed',
      'java.lang.IllegalStateException: pool exhausted',
      '    at shop.Pay.run(Pay.java:12)',
      'Caused by: java.io.IOException: 2025-11-28 08:23:37 late',
      '    2025-11-28 08:23:37 nested',
    ]
    const { items, rejected } = await plan(`${trace.join('\n')}\n2025-11-28 08:23:39,000 next`, {
      fileName: 'pay.log',
    })
    expect(items.map(({ text }) => text)).toEqual(['ERROR pay failed', 'next'])
    expect(items[0]?.evidence).toEqual([
      { kind: 'quote', title: 'pay.log:1', text: trace.join('\n') },
    ])
    expect(items[0]?.source).toBe('pay.log')
    expect(rejected).toEqual([])
  })

  test('a note that someone typed is no evidence of itself', async () => {
    const { items } = await plan('2025-11-28 08:21 pager went off')
    expect(items[0]).toMatchObject({ text: 'pager went off', suits: 'response', evidence: [] })
  })

  test('a text too long for an event is cut, and quoted whole', async () => {
    const { items } = await plan(`2025-11-28 08:21 ${'x'.repeat(3000)}`)
    expect(items[0]?.text).toHaveLength(2000)
    expect(items[0]?.evidence[0]?.text).toHaveLength(3000)
  })

  test('a line too long to be quoted is rejected with the reason', async () => {
    const { items, rejected } = await plan(`2025-11-28 08:21 ${'x'.repeat(30_000)}`)
    expect(items).toEqual([])
    expect(rejected).toMatchObject([{ line: 1, reason: 'too-long' }])
  })
})

describe('what a text leaves open', () => {
  test('times without a date ask for it and wait', async () => {
    const notes = '08:21 pager went off\n08:26 channel opened'
    const asking = await plan(notes)
    expect(asking).toMatchObject({ items: [], waiting: 2, questions: ['date'] })
    const answered = await plan(notes, { date: '2025-11-28' })
    expect(answered.questions).toEqual([])
    expect(answered.assumed).toMatchObject({ date: '2025-11-28', dateAssumed: 2, zoneAssumed: 2 })
    expect(formatIso(answered.items[0]?.at ?? 0, 'Europe/Berlin')).toBe('2025-11-28T08:21:00+01:00')
  })

  test('times that pass midnight are of the next day', async () => {
    const { items } = await plan('23:58 a\n00:03 b\n00:01 c', { date: '2025-12-31' })
    expect(items.map(({ at }) => formatIso(at, 'Europe/Berlin').slice(0, 16))).toEqual([
      '2025-12-31T23:58',
      '2026-01-01T00:03',
      '2026-01-01T00:01',
    ])
  })

  test('newest first, midnight is passed backwards', async () => {
    const { items } = await plan('00:10 c\n00:03 b\n23:58 a\n23:50 z', { date: '2026-01-01' })
    expect(formatIso(items[2]?.at ?? 0, 'Europe/Berlin')).toBe('2025-12-31T23:58:00+01:00')
  })

  test('a line with only a date is the day of the times below it', async () => {
    const { items, questions } = await plan('2025-11-28\n08:21 a\n29.11.2025:\n09:00 b')
    expect(questions).toEqual([])
    expect(items.map(({ at }) => formatIso(at, 'Europe/Berlin').slice(0, 10))).toEqual([
      '2025-11-28',
      '2025-11-29',
    ])
  })

  test('syslog asks for its year, and passes the end of the year', async () => {
    const log = 'Dec 31 23:59:58 web-1 app: a\nJan  1 00:00:03 web-1 app: b'
    expect(await plan(log)).toMatchObject({ items: [], questions: ['year'], waiting: 2 })
    const { items, assumed } = await plan(log, { year: 2025 })
    expect(items.map(({ at }) => formatIso(at, 'Europe/Berlin').slice(0, 4))).toEqual([
      '2025',
      '2026',
    ])
    expect(assumed).toMatchObject({ year: 2025, yearAssumed: 2 })
  })

  test('1/2/2025 is asked, unless another line shows which order is meant', async () => {
    expect(await plan('1/2/2025 08:00 a')).toMatchObject({ questions: ['day-first'], waiting: 1 })
    const german = await plan('1/2/2025 08:00 a\n28/2/2025 08:00 b')
    expect(german).toMatchObject({ questions: [], assumed: { dayFirst: true } })
    const us = await plan('1/2/2025 08:00 a\n2/28/2025 08:00 b')
    expect(us.assumed.dayFirst).toBe(false)
    const told = await plan('1/2/2025 08:00 a', { dayFirst: true })
    expect(formatIso(told.items[0]?.at ?? 0, 'UTC')).toContain('2025-02-01')
  })

  test('3/3/2025 leaves nothing to ask', async () => {
    expect((await plan('3/3/2025 08:00 a')).questions).toEqual([])
  })

  test('an hour that came twice is noted, and lines that count up are past its first turn', async () => {
    const log = ['01:50:00', '02:50:00', '02:10:00', '03:10:00']
    const { items } = await plan(log.map((time) => `2025-10-26 ${time} tick`).join('\n'))
    expect(
      items.map(({ at, clockNote }) => [formatIso(at, 'UTC').slice(11, 16), clockNote]),
    ).toEqual([
      ['23:50', undefined],
      ['00:50', 'ambiguous'],
      ['01:10', 'ambiguous'],
      ['02:10', undefined],
    ])
  })

  test('a time that the clock skipped is noted', async () => {
    const { items } = await plan('2025-03-30 02:30 tick')
    expect(items[0]?.clockNote).toBe('skipped')
  })
})

describe('keys', () => {
  const keys = async (text: string, options: Partial<ImportOptions> = {}) =>
    (await plan(text, options)).items.map(({ key }) => key)

  test('are the same for the same file, whatever zone, year or name it is read with', async () => {
    const log = 'Nov 28 08:23:38 web-1 app: a\nNov 28 08:23:39 web-1 app: b'
    const first = await keys(log, { year: 2025 })
    expect(await keys(log, { year: 2024, timeZone: 'UTC', fileName: 'x.log' })).toEqual(first)
    expect(new Set(first).size).toBe(2)
  })

  test('are the same for one instant in two zones', async () => {
    const [utc] = await keys('2025-11-28T07:23:38Z x')
    expect(await keys('2025-11-28T08:23:38+01:00 x')).toEqual([utc])
  })

  test('tell identical lines of one file apart, and stay the same when the file grows', async () => {
    const line = '2025-11-28 08:00:00 tick\n'
    const two = await keys(line.repeat(2))
    expect(new Set(two).size).toBe(2)
    expect((await keys(line.repeat(3))).slice(0, 2)).toEqual(two)
  })
})
