import type { DemoEvent } from './demo-content.ts'

const CHANGES = 'https://deploy.example.com/changes'
const CHAT = 'https://chat.example.com/archives/inc-2231'
const GRAFANA = 'https://grafana.example.com/d/checkout'

/** From the acknowledged alert to the last failed checkout. */
export const EVENTS_SINCE_DETECTED: DemoEvent[] = [
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
      en: 'Error rate stays at 38\u00a0% after scaling',
      de: 'Fehlerquote bleibt nach dem Skalieren bei 38\u00a0%',
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
      en: 'Edge caches drained, errors below 5\u00a0%',
      de: 'Edge-Caches geleert, Fehler unter 5\u00a0%',
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
      en: 'Checkout success back at 99.6\u00a0%',
      de: 'Erfolgsquote im Checkout wieder bei 99,6\u00a0%',
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
