import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formatIso } from '../time/format-clock.ts'
import { planImport } from './plan-import.ts'
import type { ImportOptions } from './types.ts'

const SAMPLE = readFileSync(new URL('./fixtures/timeline.csv', import.meta.url), 'utf8')

const plan = (text: string, options: Partial<ImportOptions> = {}) =>
  planImport(text, { timeZone: 'Europe/Berlin', ...options })

const shown = async (text: string, options: Partial<ImportOptions> = {}) => {
  const { items } = await plan(text, options)
  return items.map(({ at, text: said }) => `${formatIso(at, 'Europe/Berlin').slice(0, 16)} ${said}`)
}

describe('a table', () => {
  test('with a German header, semicolons, quotes, line breaks and a byte order mark', async () => {
    const { format, csv, items, rejected } = await plan(SAMPLE)
    expect(format).toBe('csv')
    expect(csv).toMatchObject({
      separator: ';',
      header: true,
      names: ['Zeit', 'Quelle', 'Ereignis', 'Beleg'],
      columns: ['time', 'source', 'text', 'evidence'],
    })
    expect(rejected).toEqual([])
    const rows = items.map(({ line, at, precision, source, text }) => [
      line,
      formatIso(at, 'Europe/Berlin'),
      precision,
      source,
      text,
    ])
    expect(rows).toEqual([
      [2, '2025-11-28T08:23:38+01:00', 'second', 'Monitoring', 'Alarm "Checkout 5xx" ausgelöst'],
      [3, '2025-11-28T08:31:00+01:00', 'minute', 'Slack', 'Rollback auf rev 41;\nmehrzeilig'],
      [5, '2025-11-28T09:41:12+01:00', 'second', 'PagerDuty', '=HYPERLINK("x")'],
    ])
    expect(items[0]?.evidence).toEqual([{ kind: 'link', url: 'https://grafana.example.com/d/1' }])
  })

  test('a formula stays the text that it is', async () => {
    const { items } = await plan('time,event\n2025-11-28 08:00,"=cmd|\' /C calc\'!A0"')
    expect(items[0]?.text).toBe("=cmd|' /C calc'!A0")
  })

  test.each([
    ['commas', 'time,event\n2025-11-28 08:00,a\n2025-11-28 08:01,b'],
    ['tabs', 'time\tevent\n2025-11-28 08:00\ta\n2025-11-28 08:01\tb'],
    ['bars', 'time|event\n2025-11-28 08:00|a\n2025-11-28 08:01|b'],
    ['no header', '2025-11-28 08:00;a\n2025-11-28 08:01;b'],
    ['a date and a time column', 'Date,Time,What\n2025-11-28,08:00,a\n2025-11-28,08:01,b'],
    ['Russian', 'Время;Событие\n2025-11-28 08:00;a\n2025-11-28 08:01;b'],
    ['French', 'Événement;Heure\na;28/11/2025 08:00\nb;28/11/2025 08:01'],
    ['words of no language', 'foo;bar\n2025-11-28 08:00;a\n2025-11-28 08:01;b'],
  ])('%s', async (_, text) => {
    expect((await plan(text)).format).toBe('csv')
    expect(await shown(text)).toEqual(['2025-11-28T08:00 a', '2025-11-28T08:01 b'])
  })

  test('any separator that the person names', async () => {
    const text = 'time~event\n2025-11-28 08:00~a'
    expect(await shown(text, { format: 'csv', separator: '~' })).toEqual(['2025-11-28T08:00 a'])
  })

  test('columns are what the person says', async () => {
    const text = 'begin,end,note\n2025-11-28 08:00,2025-11-28 09:00,a'
    expect(await shown(text)).toEqual(['2025-11-28T08:00 a'])
    const columns = ['ignore', 'time', 'text'] as const
    expect(await shown(text, { columns: [...columns] })).toEqual(['2025-11-28T09:00 a'])
  })

  test('without a column for the time, it asks and shows what there is', async () => {
    const { questions, waiting, items, csv } = await plan('name,what\na,b\nc,d', { format: 'csv' })
    expect(questions).toEqual(['columns'])
    expect({ waiting, items }).toEqual({ waiting: 2, items: [] })
    expect(csv?.sample).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  test('rows that make no event are rejected one by one', async () => {
    const { items, rejected } = await plan(
      'time,event\n,a\nsoon,b\n2025-11-28 08:00,\n\n2025-11-28 08:01,c',
    )
    expect(items).toHaveLength(1)
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'no-time'],
      [3, 'unreadable-time'],
      [4, 'no-text'],
    ])
  })

  test('a lane column is kept for the board to look up', async () => {
    const { items } = await plan('time,lane,event\n2025-11-28 08:00,Customers,a')
    expect(items[0]?.lane).toBe('Customers')
  })
})

test('a log with commas before the fractions is no table', async () => {
  const line = (second: number) => `2025-11-28 08:23:0${second},123 INFO started, again`
  const { format, items } = await plan([1, 2, 3].map(line).join('\n'))
  expect(format).toBe('lines')
  expect(items).toHaveLength(3)
})
