import type { DemoEvent } from './demo-content.ts'

const CHANGES = 'https://deploy.example.com/changes'
const CHAT = 'https://chat.example.com/archives/inc-2231'
const GRAFANA = 'https://grafana.example.com/d/checkout'

/** The checkout outage of Black Friday, in the order in which it happened. */
export const DEMO_EVENTS: DemoEvent[] = [
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
    text: { en: 'Checkout error rate passes 12 %', de: 'Fehlerquote im Checkout übersteigt 12 %' },
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
      en: 'p99 of payment-api passes 5 s, still below the alert threshold',
      de: 'p99 der payment-api über 5 s, noch unter der Alarmschwelle',
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
    text: { en: 'Pager: payment-api p99 over 8 s', de: 'Pager: p99 der payment-api über 8 s' },
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
  {
    at: '08:23',
    lane: 'response',
    text: { en: 'Page acknowledged', de: 'Alarm angenommen' },
    source: 'PagerDuty',
    milestone: 'acknowledged',
    evidence: [
      {
        kind: 'link',
        url: 'https://pager.example.com/incidents/Q1X/log',
        title: { en: 'Log of incident Q1X', de: 'Protokoll zu Incident Q1X' },
      },
    ],
  },
  {
    at: '08:26',
    lane: 'response',
    text: {
      en: 'On-call opens incident channel, 3 join',
      de: 'Bereitschaft öffnet Incident-Kanal, 3 kommen dazu',
    },
    source: 'Slack',
    evidence: [{ kind: 'link', url: `${CHAT}/p1764314760`, title: 'Slack #inc-2231' }],
  },
  {
    at: '08:31',
    lane: 'response',
    text: {
      en: 'Payment provider asked; their status page is green',
      de: 'Zahlungsdienstleister gefragt; dessen Statusseite ist grün',
    },
    source: 'Slack',
    evidence: [
      {
        kind: 'link',
        url: 'https://status.payments.example.net/',
        title: { en: 'Status of the provider', de: 'Status des Dienstleisters' },
      },
    ],
  },
  {
    at: '08:38',
    lane: 'response',
    text: {
      en: 'Load is suspected; payment-api scaled from 12 to 24 pods',
      de: 'Verdacht auf Last; payment-api von 12 auf 24 Pods skaliert',
    },
    source: 'Slack',
    evidence: [
      {
        kind: 'quote',
        title: 'kubectl',
        text: '$ kubectl scale deployment/payment-api --replicas=24\ndeployment.apps/payment-api scaled',
      },
    ],
  },
  {
    at: '08:44',
    lane: 'symptoms',
    text: {
      en: 'Error rate stays at 38 % after scaling',
      de: 'Fehlerquote bleibt nach dem Skalieren bei 38 %',
    },
  },
  {
    at: '08:52',
    lane: 'response',
    text: {
      en: 'Wrong prices are traced to the edge cache',
      de: 'Die falschen Preise lassen sich auf den Edge-Cache zurückführen',
    },
    source: 'Slack',
    evidence: [
      {
        kind: 'quote',
        title: 'Slack #inc-2231',
        text: {
          en: 'Sara R. 08:52  curl against the origin: 34.90. Against the edge: 49.90, age 39121 s. It is the cache.',
          de: 'Sara R. 08:52  curl direkt an den Ursprung: 34,90. Über den Edge: 49,90, age 39121 s. Es ist der Cache.',
        },
      },
    ],
  },
  {
    at: '08:57',
    lane: 'customers',
    text: { en: 'Status page: "Checkout degraded"', de: 'Statusseite: „Checkout eingeschränkt“' },
    evidence: [
      {
        kind: 'link',
        url: 'https://status.example.com/incidents/2231',
        title: { en: 'Status page', de: 'Statusseite' },
      },
    ],
  },
  {
    at: '09:02',
    lane: 'response',
    text: {
      en: 'Rollback tried, no runbook found',
      de: 'Rollback versucht, kein Runbook gefunden',
    },
  },
  {
    at: '09:09',
    lane: 'response',
    text: {
      en: 'Edge team joins and finds the TTL in change 4812',
      de: 'Das Edge-Team kommt dazu und findet die TTL in Änderung 4812',
    },
    source: 'Slack',
    evidence: [{ kind: 'link', url: `${CHAT}/p1764317340`, title: 'Slack #inc-2231' }],
  },
  {
    at: '09:16',
    lane: 'change',
    text: { en: 'Cache config reverted by hand', de: 'Cache-Konfiguration von Hand zurückgesetzt' },
    source: 'deploy',
    milestone: 'mitigated',
    evidence: [
      {
        kind: 'link',
        url: `${CHANGES}/4813`,
        title: { en: 'change 4813', de: 'Änderung 4813' },
      },
    ],
  },
  {
    at: '09:21',
    lane: 'symptoms',
    text: {
      en: 'Edge caches drained, errors below 5 %',
      de: 'Edge-Caches geleert, Fehler unter 5 %',
    },
    source: 'Grafana',
    evidence: [{ kind: 'link', url: `${GRAFANA}?panel=errors`, title: 'Grafana: checkout errors' }],
  },
  {
    at: '09:28',
    precision: 'about',
    lane: 'response',
    text: {
      en: 'payment-api restarted in two waves to free the pool',
      de: 'payment-api in zwei Wellen neu gestartet, um den Pool zu leeren',
    },
  },
  {
    at: '09:39',
    lane: 'customers',
    text: {
      en: 'Checkout success back at 99.6 %',
      de: 'Erfolgsquote im Checkout wieder bei 99,6 %',
    },
    source: 'Datadog',
    milestone: 'resolved',
    evidence: [
      {
        kind: 'link',
        url: 'https://datadog.example.com/dash/checkout-success',
        title: { en: 'datadog graph', de: 'Datadog-Graph' },
      },
    ],
  },
]
