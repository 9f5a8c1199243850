import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LIMITS } from '../limits.ts'
import { formatIso } from '../time/format-clock.ts'
import { planImport } from './plan-import.ts'
import type { ImportOptions } from './types.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')

const plan = (text: string, options: Partial<ImportOptions> = {}) =>
  planImport(text, { timeZone: 'Europe/Berlin', ...options })

describe('a Slack export', () => {
  test('becomes one event per message, read as people read it', async () => {
    const { format, items, assumed } = await plan(fixture('slack-thread.json'))
    expect(format).toBe('slack-json')
    expect(items.map(({ text, source, suits }) => [text, source, suits])).toEqual([
      ['checkout 5xx climbing, see dashboard & #ops @U0000002 @here', 'Slack', 'response'],
      ['rolled back', 'Slack', 'response'],
      ['Triggered #1234: Checkout error rate high', 'Slack · PagerDuty', 'symptoms'],
    ])
    expect(items[0]?.evidence).toEqual([
      {
        kind: 'quote',
        title: 'r1',
        text: 'checkout 5xx climbing, see dashboard & #ops @U0000002 @here',
      },
      { kind: 'link', url: 'https://grafana.example.com/d/1', title: 'dashboard' },
    ])
    expect(assumed.zoneAssumed).toBe(0)
  })

  test('keeps the exact time of a message', async () => {
    const { items } = await plan(fixture('slack-thread.json'))
    expect(items[0]).toMatchObject({ at: 1764314620905, precision: 'second' })
  })

  test('rejects joins and deleted messages, each with its reason', async () => {
    const { rejected } = await plan(fixture('slack-thread.json'))
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'not-a-message'],
      [5, 'deleted-message'],
    ])
  })

  test('names people who are mentioned once the export has their name', async () => {
    const { items } = await plan(
      JSON.stringify([
        { type: 'message', user: 'U1', text: 'ask <@U2>', ts: '1764314620.000100' },
        {
          type: 'message',
          user: 'U2',
          text: 'ok',
          ts: '1764314621.000100',
          user_profile: { real_name: 'Responder Two' },
        },
      ]),
    )
    expect(items[0]?.text).toBe('ask @Responder Two')
  })

  test('takes files as links, and the text of blocks where the message has no other', async () => {
    const { items } = await plan(
      JSON.stringify({
        messages: [
          {
            type: 'message',
            text: '',
            ts: '1764314620.000100',
            files: [{ name: 'graph.png', permalink: 'https://x.slack.com/files/1' }],
          },
          {
            type: 'message',
            text: '',
            ts: '1764314621.000100',
            blocks: [{ type: 'rich_text', elements: [{ elements: [{ text: 'from a block' }] }] }],
          },
        ],
      }),
    )
    expect(items.map(({ text }) => text)).toEqual(['graph.png', 'from a block'])
    expect(items[0]?.evidence[1]).toEqual({
      kind: 'link',
      url: 'https://x.slack.com/files/1',
      title: 'graph.png',
    })
  })

  test('an escaped angle bracket is not taken for a link, and is unescaped once', async () => {
    const text = 'if a &lt;b&gt; then &amp;lt;'
    const { items } = await plan(JSON.stringify([{ type: 'message', text, ts: '1764314620.1' }]))
    expect(items[0]?.text).toBe('if a <b> then &lt;')
  })
})

describe('PagerDuty log entries', () => {
  test('are read in any order, with a link to each', async () => {
    const { format, items, rejected } = await plan(fixture('pagerduty-log-entries.json'))
    expect(format).toBe('pagerduty')
    expect(rejected).toEqual([])
    const shown = items.map(({ at, text, suits }) => [
      formatIso(at, 'UTC').slice(11, 19),
      suits,
      text,
    ])
    expect(shown).toEqual([
      ['09:41:12', 'response', 'Resolved by Responder One through the website'],
      ['09:20:00', 'response', 'Rolled back cache config to rev 41'],
      ['08:33:05', 'response', 'Escalated to Level 2 on Checkout EP'],
      ['07:24:31', 'response', 'Acknowledged by Responder One'],
      ['07:23:40', 'response', 'Notified Responder One by push'],
      ['07:23:38', 'symptoms', '[#1234] Checkout error rate high (Triggered through the API)'],
    ])
    expect(items[0]?.evidence).toEqual([
      {
        kind: 'link',
        url: 'https://subdomain.pagerduty.com/incidents/PT4KHLK/log_entries/R6',
        title: '[#1234] Checkout error rate high',
      },
    ])
  })

  test('are known by their ids, whatever order they come in', async () => {
    const file: unknown = JSON.parse(fixture('pagerduty-log-entries.json'))
    const entries = (file as { log_entries: unknown[] }).log_entries // as the test above has it
    const reversed = await plan(JSON.stringify(entries.toReversed()))
    const { items } = await plan(fixture('pagerduty-log-entries.json'))
    expect(reversed.items.map(({ key }) => key)).toEqual(items.map(({ key }) => key).toReversed())
  })
})

describe('JSON of other tools', () => {
  test.each([
    ['Opsgenie', 'opsgenie-alert-logs.json', 'Alert created via API[API]'],
    ['Datadog', 'datadog-events.json', '[Triggered] checkout 5xx'],
    ['Alertmanager', 'alertmanager-webhook.json', '5xx > 5%'],
  ])('%s: whatever is called like a time and a text', async (_, name, text) => {
    const { format, items, rejected } = await plan(fixture(name))
    expect(format).toBe('json')
    expect(rejected).toEqual([])
    expect(items[0]?.text).toContain(text)
    expect(formatIso(items[0]?.at ?? 0, 'UTC')).toContain('2025-11-28T07:2')
  })

  test('that is cut off is rejected with its beginning when JSON was asked for', async () => {
    const { items, rejected } = await plan('[{"type": "mess', { format: 'slack-json' })
    expect(items).toEqual([])
    expect(rejected).toEqual([{ line: 1, excerpt: '[{"type": "mess', reason: 'wrong-shape' }])
  })
})

describe('a hostile file', () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000)

  test.each([
    ['a list', deep],
    ['a Slack export', `[{"type":"message","ts":"1764314620.1","text":"x"},${deep}]`],
    ['PagerDuty entries', `[{"type":"trigger_log_entry","first":${deep}}]`],
  ])('%s that is nested beyond all use is rejected like any other', async (_, text) => {
    const { rejected } = await plan(text)
    expect(rejected).toHaveLength(1)
  })

  test('a list of millions in one line is read as far as the limit of lines', async () => {
    const { rejected } = await plan(`[${'1,'.repeat(LIMITS.importLines + 10)}1]`)
    expect(rejected).toHaveLength(LIMITS.importLines + 1)
    expect(rejected.at(-1)).toEqual({
      line: LIMITS.importLines + 1,
      excerpt: '1',
      reason: 'too-many',
    })
  })
})
