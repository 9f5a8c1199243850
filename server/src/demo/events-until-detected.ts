import type { DemoEvent } from './demo-content.ts'

const CHANGES = 'https://deploy.example.com/changes'
const GRAFANA = 'https://grafana.example.com/d/checkout'

/** The checkout outage of Black Friday until someone knew of it. */
export const EVENTS_UNTIL_DETECTED: DemoEvent[] = [
  {
    at: '2025-11-27 00:00',
    precision: 'day',
    lane: 'change',
    text: {
      en: 'Change freeze for the sale begins, one day later than last year',
      de: 'Änderungsstopp vor dem Aktionstag beginnt, einen Tag später als im Vorjahr',
    },
    evidence: [
      {
        kind: 'link',
        url: 'https://wiki.example.com/change-freeze-2025',
        title: { en: 'Change freeze 2025', de: 'Änderungsstopp 2025' },
      },
    ],
  },
  {
    at: '07:58',
    lane: 'change',
    text: {
      en: 'Cache TTL config pushed to the edge layer',
      de: 'Neue Cache-TTL an den Edge-Layer ausgerollt',
    },
    source: 'deploy',
    evidence: [
      { kind: 'link', url: `${CHANGES}/4812`, title: 'deploy #4812' },
      {
        kind: 'link',
        url: 'https://git.example.com/edge-config/commit/9f3c2e1',
        title: 'edge-config 9f3c2e1',
      },
    ],
  },
  {
    at: '07:59',
    lane: 'change',
    text: {
      en: 'The new TTL is live in all four regions',
      de: 'Die neue TTL ist in allen vier Regionen aktiv',
    },
    source: 'deploy',
    evidence: [
      {
        kind: 'quote',
        title: 'edge-config',
        text: '07:58:41 INFO apply region=eu-central ttl=86400s\n07:58:52 INFO apply region=eu-west ttl=86400s\n07:59:03 INFO apply region=us-east ttl=86400s\n07:59:10 INFO apply region=ap-south ttl=86400s',
      },
    ],
  },
  {
    at: '08:00',
    lane: 'response',
    text: {
      en: 'On-call handover: one person for two regions',
      de: 'Übergabe der Bereitschaft: eine Person für zwei Regionen',
    },
    evidence: [
      {
        kind: 'link',
        url: 'https://pager.example.com/schedules/payments',
        title: { en: 'On-call schedule', de: 'Bereitschaftsplan' },
      },
    ],
  },
  {
    at: '08:02',
    lane: 'symptoms',
    text: {
      en: 'First payments refused: the price on the order is older than the catalogue',
      de: 'Erste Zahlungen abgelehnt: Der Preis der Bestellung ist älter als der Katalog',
    },
    source: 'payment-api',
    milestone: 'impact-started',
    evidence: [
      {
        kind: 'quote',
        title: 'payment-api',
        text: '08:02:14 ERROR payment-api reject order=7731902 reason=price_mismatch\n  order=49.90 catalogue=34.90 cached_at=2025-11-27T22:00:03Z',
      },
    ],
  },
  {
    at: '08:04',
    lane: 'symptoms',
    text: {
      en: 'Checkout error rate passes 12\u00a0%',
      de: 'Fehlerquote im Checkout übersteigt 12\u00a0%',
    },
    source: 'Grafana',
    evidence: [{ kind: 'image', title: '' }],
  },
  {
    at: '08:07',
    lane: 'symptoms',
    text: {
      en: 'Connection pool of payment-api at its limit of 50',
      de: 'Verbindungspool der payment-api am Limit von 50',
    },
    source: 'payment-api',
    evidence: [
      {
        kind: 'quote',
        title: 'payment-api',
        text: '08:07:31 WARN payment-api pool=exhausted size=50 waiting=212',
      },
    ],
  },
  {
    at: '08:08',
    precision: 'about',
    lane: 'customers',
    text: {
      en: 'First posts: "the total jumps at checkout"',
      de: 'Erste Beiträge: „Die Summe springt beim Bezahlen“',
    },
  },
  {
    at: '08:10',
    lane: 'customers',
    text: { en: '41 support tickets in 6 minutes', de: '41 Support-Tickets in 6 Minuten' },
    source: 'Zendesk',
    evidence: [
      {
        kind: 'link',
        url: 'https://zendesk.example.com/views/black-friday',
        title: { en: 'zendesk view', de: 'Zendesk-Ansicht' },
      },
    ],
  },
  {
    at: '08:14',
    lane: 'symptoms',
    text: {
      en: 'p99 of payment-api passes 5\u00a0s, still below the alert threshold',
      de: 'p99 der payment-api über 5\u00a0s, noch unter der Alarmschwelle',
    },
    source: 'Grafana',
    evidence: [
      { kind: 'link', url: `${GRAFANA}?panel=latency`, title: 'Grafana: payment-api p99' },
    ],
  },
  {
    at: '08:21:07',
    precision: 'second',
    lane: 'symptoms',
    text: {
      en: 'Pager: payment-api p99 over 8\u00a0s',
      de: 'Pager: p99 der payment-api über 8\u00a0s',
    },
    source: 'PagerDuty',
    milestone: 'detected',
    evidence: [
      {
        kind: 'link',
        url: 'https://pager.example.com/incidents/Q1X',
        title: { en: 'PagerDuty incident Q1X', de: 'PagerDuty-Incident Q1X' },
      },
      {
        kind: 'quote',
        title: 'payment-api',
        text: '08:21:07 WARN payment-api\np99=8123ms pool=exhausted\nretry=3 upstream=cache-edge',
      },
    ],
  },
]
