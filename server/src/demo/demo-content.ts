import type { Precision } from '@herringbone/shared/model/event.ts'
import type { Milestone } from '@herringbone/shared/model/milestone.ts'

/** A text in every language that boards are seeded in. */
export interface Said {
  en: string
  de: string
}
export type Locale = keyof Said
/** Says a text in the language of the board. */
export type Say = (text: string | Said) => string

/** A proof that reads the same in both languages (a log, a product's name) is a plain string. */
export type DemoEvidence =
  | { kind: 'link'; url: string; title: string | Said }
  | { kind: 'quote'; title: string | Said; text: string | Said }
  | { kind: 'image'; title: string | Said }

export interface DemoEvent {
  /** Wall clock in Europe/Berlin: "08:02" on 28 November 2025, or with its own date. */
  at: string
  precision?: Precision
  lane: 'change' | 'symptoms' | 'response' | 'customers'
  text: Said
  source?: string
  milestone?: Milestone
  evidence?: DemoEvidence[]
}

export const DEMO_TIME_ZONE = 'Europe/Berlin'

export const DEMO_BRIEF = {
  severity: 1 as const,
  services: ['checkout', 'cache'],
  startedAt: '08:02',
  endedAt: '09:39',
  summary: {
    en: 'A cache setting that reached every region at once made 38 % of checkouts fail for 97 minutes. Config changes had no approval step and no canary, and the alert came 19 minutes after the first failed payment.',
    de: 'Eine Cache-Einstellung, die alle Regionen auf einmal erreichte, ließ 97 Minuten lang 38 % der Bestellungen scheitern. Für Konfigurationsänderungen gab es weder Freigabe noch Canary, und der Alarm kam 19 Minuten nach der ersten abgelehnten Zahlung.',
  },
  goal: {
    en: 'Understand what made it possible that one setting stopped checkout for 97 minutes, and agree on what we change first.',
    de: 'Verstehen, wie eine einzelne Einstellung den Checkout 97 Minuten lang lahmlegen konnte, und festlegen, was wir zuerst ändern.',
  },
  scribe: { en: 'Mira B.', de: 'Mira B.' },
  decisionMaker: { en: 'Jonas L.', de: 'Jonas L.' },
  experts: {
    en: 'Sara R. (payments), Henrik T. (edge)',
    de: 'Sara R. (Zahlungen), Henrik T. (Edge)',
  },
} satisfies Record<string, Said | string | number | string[]>

export const DEMO_REFERENCES: { url: string; title: Said }[] = [
  {
    url: 'https://tickets.example.com/INC-2231',
    title: { en: 'Ticket INC-2231', de: 'Ticket INC-2231' },
  },
  {
    url: 'https://grafana.example.com/d/checkout',
    title: { en: 'Checkout dashboard', de: 'Dashboard Checkout' },
  },
  {
    url: 'https://chat.example.com/archives/inc-2231',
    title: { en: 'Channel #inc-2231', de: 'Kanal #inc-2231' },
  },
  {
    url: 'https://status.example.com/incidents/2231',
    title: { en: 'Status page', de: 'Statusseite' },
  },
]
