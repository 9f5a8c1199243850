import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formatIso } from '../time/format-clock.ts'
import { planImport } from './plan-import.ts'
import type { ImportOptions } from './types.ts'

const SAMPLE = readFileSync(new URL('./fixtures/slack-copy-paste.txt', import.meta.url), 'utf8')

const plan = (text: string, options: Partial<ImportOptions> = {}) =>
  planImport(text, { timeZone: 'Europe/Berlin', date: '2025-11-28', ...options })

/** "11-28 08:23 author: text" of each message. */
async function shown(text: string, options: Partial<ImportOptions> = {}) {
  const { format, items } = await plan(text, options)
  expect(format).toBe('slack-paste')
  return items.map(({ at, text: said, evidence }) => {
    const time = formatIso(at, 'Europe/Berlin').slice(5, 16).replace('T', ' ')
    return `${time} ${evidence[0]?.title}: ${said}`
  })
}

describe('a conversation copied out of Slack', () => {
  test('of the old client: name and time in brackets, the same person going on', async () => {
    const [shapeA = ''] = SAMPLE.split('## shape B')
    expect(await shown(shapeA)).toEqual([
      '11-28 08:23 Responder One: checkout 5xx climbing',
      '11-28 08:24 Responder One: paging the cache team',
      '11-28 08:31 Responder Two: rolled back',
    ])
  })

  test('of the current client: names on their own lines, counters and marks left out', async () => {
    const [, shapeB = ''] = SAMPLE.split(/## shape [BC].*\n/)
    expect(await shown(shapeB)).toEqual([
      '11-28 08:23 Responder One: checkout 5xx climbing',
      '11-28 08:31 Responder Two: rolled back',
    ])
  })

  test('with day lines in words, relative and absolute', async () => {
    const text = [
      'Yesterday',
      'Ann  11:58 PM',
      'late',
      'Today',
      'Ann  8:23 AM',
      'early',
      'Friday, November 21st',
      'Ben  9:00 AM',
      'a week ago',
      'Ann',
      'Nov 22nd at 8:23 AM',
      'in a thread',
      'Ben',
      'Sep 8, 2023 at 10:00 AM',
      'long ago',
    ]
    const { items } = await plan(text.join('\n'))
    expect(items.map(({ at }) => formatIso(at, 'Europe/Berlin').slice(0, 16))).toEqual([
      '2025-11-27T23:58',
      '2025-11-28T08:23',
      '2025-11-21T09:00',
      '2025-11-22T08:23',
      '2023-09-08T10:00',
    ])
  })

  test('in German', async () => {
    const text = [
      'Ann',
      '  08:23 Uhr',
      'es brennt',
      '2 Antworten',
      'Ben',
      'Gestern um 23:58',
      'ach',
    ]
    expect(await shown(text.join('\n'))).toEqual([
      '11-28 08:23 Ann: es brennt',
      '11-27 23:58 Ben: ach',
    ])
  })

  test('a time alone between two lines is the same person going on', async () => {
    const text = ['Ann', '  8:23 AM', 'first', '8:24', 'second', 'third line']
    expect(await shown(text.join('\n'))).toEqual([
      '11-28 08:23 Ann: first',
      '11-28 08:24 Ann: second\nthird line',
    ])
  })

  test('apps, emoji lines, and who joined', async () => {
    const text = [
      'PagerDuty  APP  8:23 AM',
      'Triggered #1234',
      ':eyes: 2',
      '👍',
      'Ann  8:24 AM',
      'joined #incident-1',
      'Ann  8:25 AM',
      'see https://grafana.example.com/d/1.',
    ]
    const { items, rejected } = await plan(text.join('\n'))
    expect(items.map(({ text: said }) => said)).toEqual([
      'Triggered #1234',
      'see https://grafana.example.com/d/1.',
    ])
    expect(items[1]?.evidence[1]).toEqual({ kind: 'link', url: 'https://grafana.example.com/d/1' })
    expect(rejected).toMatchObject([{ line: 5, reason: 'not-a-message' }])
  })

  test('"Today" waits for the day that it was copied on', async () => {
    const asking = await planImport('Ann\nToday at 8:23 AM\nhi', { timeZone: 'UTC' })
    expect(asking).toMatchObject({ questions: ['date'], waiting: 1, items: [] })
  })

  test('lines before the first time are rejected, not lost in silence', async () => {
    const { rejected } = await plan('half a message\nAnn  8:23 AM\nhi')
    expect(rejected).toEqual([{ line: 1, excerpt: 'half a message', reason: 'no-time' }])
  })

  test('the whole sample gives each of its messages once', async () => {
    const { items, assumed } = await plan(SAMPLE)
    expect(items).toHaveLength(5)
    expect(assumed.date).toBe('2025-11-28')
  })
})
