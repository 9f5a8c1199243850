// @vitest-environment node
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planReading } from './plan-import.ts'
import { readWebhook } from './read-webhook.ts'

const NOW = Date.parse('2026-11-30T12:00:00Z')
const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8'))

async function plan(body: unknown, { now = NOW, delivery = '' } = {}) {
  const { tool, reading } = await readWebhook(body, { now, delivery })
  const { items, rejected } = await planReading(reading, 'json', { timeZone: 'UTC' })
  return { tool, items, rejected, keys: items.map(({ key }) => key) }
}
const said = (items: { at: number; text: string }[]) =>
  items.map(({ at, text }) => `${new Date(at).toISOString()} ${text}`)

describe('Alertmanager', () => {
  test('an alert fires, and is resolved when it is', async () => {
    const { tool, items } = await plan(fixture('alertmanager-webhook.json'))
    expect(tool).toBe('alertmanager')
    expect(said(items)).toEqual([
      '2025-11-28T07:22:10.123Z CheckoutErrorRate: 5xx > 5% (web-1:9100)',
      '2025-11-28T07:22:10.123Z CheckoutErrorRate: 5xx > 5% (web-2:9100)',
      '2025-11-28T09:38:10.123Z Resolved: CheckoutErrorRate: 5xx > 5% (web-2:9100)',
    ])
    expect(items.map(({ source, suits }) => [source, suits])).toContainEqual([
      ...['Alertmanager', 'symptoms'],
    ])
    expect(items[0]?.evidence).toEqual([
      { kind: 'link', url: 'http://prometheus:9090/graph?g0.expr=x', title: 'Source' },
    ])
  })

  test('what is sent again is the same, and that it is resolved is one event more', async () => {
    const firing = fixture('alertmanager-webhook.json') as { alerts: Record<string, unknown>[] }
    const before = await plan(firing)
    const [first] = firing.alerts
    const resolved = {
      ...firing,
      alerts: [{ ...first, status: 'resolved', endsAt: '2025-11-28T10:00:00Z' }],
    }
    const after = await plan(resolved)
    expect((await plan(firing)).keys).toEqual(before.keys)
    expect(after.keys.filter((key) => !before.keys.includes(key))).toHaveLength(1)
  })
})

test('Grafana is told by what it has besides, and leads to its dashboard', async () => {
  const { tool, items } = await plan({
    ...{ receiver: 'hb', status: 'firing', orgId: 1, state: 'alerting', title: '[FIRING:1]' },
    alerts: [
      {
        ...{ status: 'firing', fingerprint: 'c6eadffa33fcdf37' },
        labels: { alertname: 'High latency', service: 'checkout' },
        annotations: { description: 'p95 over 2 s' },
        ...{ startsAt: '2025-11-28T08:21:00+01:00', endsAt: '0001-01-01T00:00:00Z' },
        ...{ dashboardURL: 'https://grafana.example/d/1', panelURL: 'javascript:alert(1)' },
      },
    ],
  })
  expect(tool).toBe('grafana')
  expect(said(items)).toEqual(['2025-11-28T07:21:00.000Z High latency: p95 over 2 s (checkout)'])
  expect(items[0]?.evidence).toEqual([
    { kind: 'link', url: 'https://grafana.example/d/1', title: 'Dashboard' },
  ])
})

describe('PagerDuty', () => {
  const event = (given: Record<string, unknown>, data: Record<string, unknown> = {}) => ({
    event: {
      ...{ id: '5ac64822-4adc-4fda-ade0-410becf0de4f', event_type: 'incident.triggered' },
      occurred_at: '2025-11-28T07:23:00.000Z',
      ...given,
      data: {
        ...{ id: 'PGR0VU2', type: 'incident', title: 'Checkout is down' },
        html_url: 'https://acme.pagerduty.com/incidents/PGR0VU2',
        ...data,
      },
    },
  })

  test.each([
    ['incident.triggered', {}, 'Triggered: Checkout is down', 'symptoms'],
    ['incident.acknowledged', {}, 'Acknowledged: Checkout is down', 'response'],
    ['incident.resolved', {}, 'Resolved: Checkout is down', 'response'],
    ['incident.annotated', { content: 'Rolled back' }, 'Note: Rolled back', 'response'],
    ['incident.something_new', {}, 'something new: Checkout is down', 'response'],
  ])('%s', async (event_type, data, text, suits) => {
    const { tool, items } = await plan(event({ event_type }, data))
    expect([tool, items]).toMatchObject(['pagerduty', [{ text, suits, source: 'PagerDuty' }]])
  })

  test('the same event again has the same key, another one another', async () => {
    const { keys } = await plan(event({}))
    expect((await plan(event({}))).keys).toEqual(keys)
    expect((await plan(event({ id: 'another' }))).keys).not.toEqual(keys)
  })

  test('a test from over there adds nothing and is no mistake', async () => {
    const ping = {
      event: { event_type: 'pagey.ping', occurred_at: '2025-11-28T07:23:00Z', data: {} },
    }
    expect(await plan(ping)).toMatchObject({ items: [], rejected: [] })
  })

  test('log entries are read as an import reads them', async () => {
    const { tool, items } = await plan(fixture('pagerduty-log-entries.json'))
    expect(tool).toBe('pagerduty')
    expect(items.length).toBeGreaterThan(3)
  })
})

describe('any JSON', () => {
  test('with a time and a text is an event', async () => {
    const { tool, items } = await plan({
      time: '2025-11-28T07:00:00Z',
      message: 'Deploy 412',
      id: 7,
    })
    expect([tool, said(items)]).toEqual(['json', ['2025-11-28T07:00:00.000Z Deploy 412']])
  })

  test('without a time is of now, and the same within minutes', async () => {
    const body = { text: 'Deploy 412 began' }
    const first = await plan(body)
    expect(said(first.items)).toEqual(['2026-11-30T12:00:00.000Z Deploy 412 began'])
    expect((await plan(body, { now: NOW + 20_000 })).keys).toEqual(first.keys)
    expect((await plan(body, { now: NOW + 20 * 60_000 })).keys).not.toEqual(first.keys)
  })

  test('is told apart by what its sender calls the delivery', async () => {
    const body = { text: 'tick' }
    const [one, two] = [await plan(body, { delivery: 'a' }), await plan(body, { delivery: 'b' })]
    expect(one.keys).not.toEqual(two.keys)
  })

  test('of one thing, told of twice, is two events', async () => {
    const [opened, closed] = [
      { id: 'INC-1', text: 'opened' },
      { id: 'INC-1', text: 'closed' },
    ]
    expect((await plan(opened)).keys).not.toEqual((await plan(closed)).keys)
  })

  test('that says nothing is refused and not made up', async () => {
    for (const body of [null, 7, 'text', {}, { a: 1 }, [[]]]) {
      expect((await plan(body)).items).toEqual([])
    }
  })

  test('whatever it is never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 5 }), async (value) => {
        await plan(value)
        await plan({ alerts: value, status: 'firing' })
        await plan({ alerts: [value], status: 'firing' })
        await plan({ event: { event_type: 'incident.triggered', data: value } })
      }),
    )
  })
})
