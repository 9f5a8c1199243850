import { isSafeUrl } from '../model/evidence.ts'
import { type Draft, emptyReading, jsonExcerpt, type Reading, rejectLine } from './draft.ts'
import { isObject, type JsonObject, readJsonRecord, textOf } from './json-record.ts'
import { listIn } from './read-json.ts'
import { looksLikePagerDuty, readPagerDuty } from './read-pagerduty.ts'
import { readWholeStamp } from './read-stamp.ts'
import { createSlices } from './slices.ts'
import { laneByWords } from './suited-lane.ts'
import type { ItemEvidence } from './types.ts'

export const HOOK_TOOLS = ['alertmanager', 'grafana', 'pagerduty', 'json'] as const
export type HookTool = (typeof HOOK_TOOLS)[number]

export interface WebhookOptions {
  /** When it came, UTC ms: the time of what says none. */
  now: number
  /** What its sender calls this delivery, the same when it is repeated; empty: nothing. */
  delivery: string
}

/**
 * Reads what a tool sends to an incoming webhook: Alertmanager (version 4) and Grafana, PagerDuty
 * (webhooks of version 3, and log entries), and any JSON with a text in it. What is sent again has
 * the same identity again.
 */
export async function readWebhook(
  body: unknown,
  options: WebhookOptions,
): Promise<{ tool: HookTool; reading: Reading }> {
  if (isObject(body) && Array.isArray(body.alerts) && 'status' in body) {
    const isGrafana = 'orgId' in body || 'state' in body
    const reading = readAlerts(body.alerts, isGrafana ? 'Grafana' : 'Alertmanager')
    return { tool: isGrafana ? 'grafana' : 'alertmanager', reading }
  }
  if (isObject(body) && isObject(body.event) && textOf(body.event, 'event_type') !== '') {
    return { tool: 'pagerduty', reading: readPagerDutyEvent(body.event) }
  }
  const list = listIn(body)?.list ?? [body]
  if (looksLikePagerDuty(list)) {
    const slices = createSlices(1, undefined)
    return { tool: 'pagerduty', reading: await readPagerDuty(list, slices) }
  }
  return { tool: 'json', reading: readAny(list, options) }
}

/** Each alert is two events at most: that it fired, and that it was resolved. */
function readAlerts(alerts: readonly unknown[], source: string): Reading {
  const reading = emptyReading(source)
  alerts.forEach((alert, index) => {
    const line = index + 1
    const drafts = isObject(alert) ? draftsOf(alert, source, line) : []
    if (drafts.length > 0) reading.entries.push(...drafts)
    else rejectLine(reading, line, jsonExcerpt(alert), isObject(alert) ? 'no-time' : 'wrong-shape')
  })
  return reading
}

function draftsOf(alert: JsonObject, source: string, line: number): Draft[] {
  const labels = isObject(alert.labels) ? alert.labels : {}
  const annotations = isObject(alert.annotations) ? alert.annotations : {}
  const name = textOf(labels, 'alertname')
  const summary =
    textOf(annotations, 'summary') ||
    textOf(annotations, 'description') ||
    textOf(annotations, 'message')
  const where = textOf(labels, 'instance') || textOf(labels, 'service') || textOf(labels, 'job')
  const what = [name, summary].filter((part) => part !== '').join(': ') || 'Alert'
  const text = where === '' ? what : `${what} (${where})`
  const startsAt = textOf(alert, 'startsAt')
  const endsAt = textOf(alert, 'endsAt')
  // The fingerprint is of the labels: the same for all times that this alert fires.
  const id = `${source}:${textOf(alert, 'fingerprint') || text}:${startsAt}`
  const evidence = linksOf(alert)
  const base = { line, source, suits: 'symptoms' as const }
  const began = readWholeStamp(startsAt)
  const ended = textOf(alert, 'status') === 'resolved' ? readWholeStamp(endsAt) : null
  return [
    ...(began ? [{ ...base, stamp: began, text, evidence, externalId: id }] : []),
    ...(ended
      ? [
          {
            ...base,
            stamp: ended,
            text: `Resolved: ${text}`,
            evidence: [],
            externalId: `${id}:resolved`,
          },
        ]
      : []),
  ]
}

function linksOf(alert: JsonObject): ItemEvidence[] {
  const named = [
    ['dashboardURL', 'Dashboard'],
    ['panelURL', 'Panel'],
    ['generatorURL', 'Source'],
  ] as const
  const links = named.map(([key, title]) => ({ url: textOf(alert, key), title }))
  return links
    .filter(({ url }) => isSafeUrl(url))
    .map(({ url, title }): ItemEvidence => ({ kind: 'link', url, title }))
}

const PAGERDUTY_WORDS: Readonly<Record<string, string>> = {
  triggered: 'Triggered',
  acknowledged: 'Acknowledged',
  unacknowledged: 'Unacknowledged',
  escalated: 'Escalated',
  reassigned: 'Reassigned',
  delegated: 'Delegated',
  resolved: 'Resolved',
  reopened: 'Reopened',
  priority_updated: 'Priority changed',
  annotated: 'Note',
  status_update_published: 'Status update',
}

/** One event of PagerDuty's webhooks, version 3. A test from over there adds nothing. */
function readPagerDutyEvent(event: JsonObject): Reading {
  const reading = emptyReading('PagerDuty')
  const type = textOf(event, 'event_type')
  if (type === 'pagey.ping') return reading
  const data = isObject(event.data) ? event.data : {}
  const incident = isObject(data.incident) ? data.incident : data
  const what = textOf(incident, 'title') || textOf(incident, 'summary')
  const said = textOf(data, 'content') || textOf(data, 'message')
  const kind = type.split('.').at(-1) ?? ''
  const word = PAGERDUTY_WORDS[kind] ?? kind.replaceAll('_', ' ')
  const stamp = readWholeStamp(textOf(event, 'occurred_at'))
  if (!stamp || (what === '' && said === '')) {
    rejectLine(reading, 1, jsonExcerpt(event), stamp ? 'no-text' : 'no-time')
    return reading
  }
  const url = textOf(incident, 'html_url')
  const id = textOf(event, 'id')
  reading.entries.push({
    ...{ line: 1, stamp, source: 'PagerDuty' },
    text: [word, said || what].filter((part) => part !== '').join(': '),
    suits: kind === 'triggered' ? 'symptoms' : 'response',
    evidence: isSafeUrl(url) ? [{ kind: 'link', url, ...(what && { title: what }) }] : [],
    ...(id && { externalId: `pagerduty:${id}` }),
  })
  return reading
}

const ID_KEYS = ['id', 'key', 'dedup_key', 'event_id', 'uid']
/** A sender that repeats does so within minutes. */
const BUCKET_MS = 5 * 60_000

/** Whatever has a text, and a time or is of now. */
function readAny(list: readonly unknown[], { now, delivery }: WebhookOptions): Reading {
  const reading = emptyReading('Webhook')
  for (const [index, value] of list.entries()) {
    const line = index + 1
    const timed = readJsonRecord(value, line)
    const draft = timed ?? (isObject(value) ? draftOf(value, line, now) : null)
    if (!draft) {
      rejectLine(reading, line, jsonExcerpt(value), 'no-text')
      continue
    }
    const own = isObject(value) ? ID_KEYS.map((key) => idAt(value, key)).find(Boolean) : undefined
    // An id is of a thing, which may be told of more than once: opened, closed.
    const told = own === undefined ? undefined : `${own}:${draft.text}`
    const id = told ?? (delivery === '' ? undefined : `${delivery}:${line}`)
    // What says no time has a new one with each try: then its content says whether it is the same.
    const content = timed ? undefined : `${Math.floor(now / BUCKET_MS)}:${jsonExcerpt(value)}`
    const externalId = id ?? content
    reading.entries.push({ ...draft, ...(externalId && { externalId: `webhook:${externalId}` }) })
  }
  return reading
}

function idAt(value: JsonObject, key: string): string {
  const found = value[key]
  return typeof found === 'number' ? String(found) : textOf(value, key)
}

/** Something that says no time: it is of now. */
const draftOf = (value: JsonObject, line: number, now: number): Draft | null =>
  readJsonRecord({ ...value, time: new Date(now).toISOString() }, line) ??
  messageOf(value, line, now)

/** A message alone, as simple senders write it. */
function messageOf(value: JsonObject, line: number, now: number): Draft | null {
  const text = textOf(value, 'content') || textOf(value, 'alert') || textOf(value, 'subject')
  const stamp = readWholeStamp(new Date(now).toISOString())
  if (text === '' || !stamp) return null
  return { line, stamp, text, source: '', suits: laneByWords(text, 'symptoms'), evidence: [] }
}
