import type { CauseStatus } from '@herringbone/shared/model/cause.ts'
import type { DemoEvidence, Said } from './demo-content.ts'

export interface DemoCause {
  /** What other parts of the demo call it. */
  key: string
  text: Said
  category?: 'people' | 'machine' | 'method' | 'material' | 'measurement' | 'environment'
  /** "possible" unless it says otherwise. */
  status?: CauseStatus
  ruledOut?: Said
  root?: Said
  /** What it answers the "why?" of: the problem, or causes further up in this list. */
  whys?: readonly string[]
  /** The events that speak for it, by their times in the demo. */
  facts?: readonly string[]
  evidence?: readonly DemoEvidence[]
  /** The note that it was made from, by its key. */
  note?: string
}

export const DEMO_PROBLEM: Said = {
  en: 'Checkout fails for 38\u00a0% of orders, 97 minutes',
  de: 'Der Checkout scheitert bei 38\u00a0% der Bestellungen, 97 Minuten lang',
}

/** What the group found, as the screens of the fishbone and the whys show it. */
export const DEMO_CAUSES: readonly DemoCause[] = [
  {
    key: 'stale',
    text: {
      en: 'Edge cache served stale prices, payment refused them',
      de: 'Der Edge-Cache lieferte alte Preise, die Zahlung lehnte sie ab',
    },
    category: 'machine',
    status: 'supported',
    whys: ['problem'],
    facts: ['08:02', '08:52'],
  },
  {
    key: 'slow-undo',
    text: {
      en: 'It took 74 minutes to undo the change',
      de: 'Die Änderung zurückzunehmen dauerte 74 Minuten',
    },
    category: 'method',
    status: 'supported',
    whys: ['problem'],
    facts: ['09:16'],
  },
  {
    key: 'all-regions',
    text: {
      en: 'The new TTL reached all regions within a minute',
      de: 'Die neue TTL war binnen einer Minute in allen Regionen',
    },
    status: 'supported',
    whys: ['stale'],
    facts: ['07:59'],
    note: 'at-once',
  },
  {
    key: 'shared-ttl',
    text: {
      en: 'Price and payment caches share one TTL',
      de: 'Preis- und Zahlungs-Cache teilen sich eine TTL',
    },
    whys: ['stale'],
    evidence: [
      {
        kind: 'quote',
        title: 'edge-config',
        text: 'defaults: &defaults\n  ttl: 86400s\nprices:\n  <<: *defaults\npayment:\n  <<: *defaults',
      },
    ],
  },
  {
    key: 'unknown-setting',
    text: {
      en: 'Nobody knew which setting had changed',
      de: 'Niemand wusste, welche Einstellung sich geändert hatte',
    },
    status: 'supported',
    whys: ['slow-undo'],
    facts: ['09:02'],
  },
  {
    key: 'no-approval',
    text: {
      en: 'Config changes have no approval step and leave no trace',
      de: 'Config-Änderungen brauchen keine Freigabe und hinterlassen keine Spur',
    },
    category: 'method',
    status: 'supported',
    root: {
      en: 'An approval and a log of changes are ours to add',
      de: 'Freigabe und Änderungsprotokoll können wir selbst einführen',
    },
    whys: ['shared-ttl', 'unknown-setting'],
    facts: ['07:58', '09:09'],
    note: 'approval',
  },
  {
    key: 'no-canary',
    text: { en: 'No canary for config', de: 'Kein Canary für Konfiguration' },
    category: 'method',
    status: 'supported',
    whys: ['all-regions'],
    evidence: [
      {
        kind: 'link',
        url: 'https://deploy.example.com/changes/4812',
        title: { en: 'change 4812, without stages', de: 'Änderung 4812, ohne Stufen' },
      },
    ],
    note: 'canary',
  },
  {
    key: 'code-only',
    text: {
      en: 'Canary covers code, not config',
      de: 'Der Canary gilt für Code, nicht für Konfiguration',
    },
    root: {
      en: 'The rollout tool is ours; stages for config are a week of work',
      de: 'Das Rollout-Werkzeug gehört uns; Stufen für Konfiguration sind eine Woche Arbeit',
    },
    whys: ['no-canary'],
  },
  {
    key: 'one-on-call',
    text: { en: 'One on-call for two regions', de: 'Eine Rufbereitschaft für zwei Regionen' },
    category: 'people',
    status: 'supported',
    facts: ['08:00'],
    note: 'on-call',
  },
  {
    key: 'handover',
    text: {
      en: 'Handover at 08:00, in the first minutes of the failure',
      de: 'Übergabe um 08:00, in den ersten Minuten des Ausfalls',
    },
    category: 'people',
    facts: ['08:00'],
  },
  {
    key: 'shared-cache',
    text: { en: 'Cache layer shared by all shops', de: 'Alle Shops teilen eine Cache-Schicht' },
    category: 'machine',
    note: 'shared-cache',
  },
  {
    key: 'pool',
    text: { en: 'Connection pool limited to 50', de: 'Verbindungspool auf 50 begrenzt' },
    category: 'machine',
    status: 'supported',
    facts: ['08:07'],
  },
  {
    key: 'whole-day',
    text: {
      en: 'Edge nodes keep prices for a whole day',
      de: 'Edge-Knoten behalten Preise einen ganzen Tag',
    },
    category: 'material',
    status: 'supported',
    facts: ['08:52'],
  },
  {
    key: 'template',
    text: {
      en: 'TTL value came from an old template',
      de: 'Der TTL-Wert kam aus einer alten Vorlage',
    },
    category: 'material',
    evidence: [
      {
        kind: 'link',
        url: 'https://git.example.com/edge-config/blame/main/template.yaml',
        title: {
          en: 'template.yaml, last changed in 2022',
          de: 'template.yaml, zuletzt 2022 geändert',
        },
      },
    ],
    note: 'template',
  },
  {
    key: 'latency-alert',
    text: { en: 'p99 alert set at 10\u00a0s', de: 'p99-Alarm erst ab 10\u00a0s' },
    category: 'measurement',
    status: 'supported',
    facts: ['08:14'],
    note: 'latency-alert',
  },
  {
    key: 'no-alert',
    text: { en: 'No alert on refused payments', de: 'Kein Alarm bei abgelehnten Zahlungen' },
    whys: ['latency-alert'],
    facts: ['08:02'],
  },
  {
    key: 'freeze',
    text: { en: 'Freeze began one day late', de: 'Der Freeze begann einen Tag zu spät' },
    category: 'environment',
    facts: ['2025-11-27 00:00'],
    note: 'freeze',
  },
  {
    key: 'load',
    text: { en: 'Black Friday load ×9', de: 'Last am Black Friday: ×9' },
    category: 'environment',
    note: 'load',
  },
  {
    key: 'provider',
    text: { en: 'Outage at the payment provider', de: 'Ausfall beim Zahlungsdienstleister' },
    category: 'environment',
    status: 'ruled-out',
    ruledOut: {
      en: 'Their status page was green, and every refusal came from our own price check',
      de: 'Dessen Statusseite war grün, und jede Ablehnung kam aus unserer eigenen Preisprüfung',
    },
    evidence: [
      {
        kind: 'link',
        url: 'https://status.payments.example.net/history',
        title: { en: 'History of their status page', de: 'Verlauf ihrer Statusseite' },
      },
    ],
  },
  {
    key: 'playbook',
    text: {
      en: 'Rollback steps were not in the playbook',
      de: 'Der Rückweg stand nicht im Playbook',
    },
    facts: ['09:02'],
    note: 'playbook',
  },
]
