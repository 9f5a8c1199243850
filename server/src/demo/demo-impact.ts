import type { Amount, FigureKind } from '@herringbone/shared/model/impact.ts'
import type { DemoEvidence, Said } from './demo-content.ts'

export interface DemoFigure extends Partial<Amount> {
  kind: FigureKind
  text: Said
  unit?: string
  source?: Said
  evidence?: readonly DemoEvidence[]
}

export interface DemoStakeholder {
  text: Said
  contact?: string
  /** As the times of the events: when they were told. */
  toldAt?: string
}

/** What the outage cost, some of it well known and some of it not at all. */
export const DEMO_FIGURES: readonly DemoFigure[] = [
  {
    kind: 'customers',
    text: {
      en: 'customers whose order failed at least once',
      de: 'Kunden, deren Bestellung mindestens einmal scheiterte',
    },
    value: 12_400,
    low: 12_100,
    high: 12_700,
    source: { en: 'order log, by account', de: 'Bestellprotokoll, nach Konto' },
    evidence: [
      {
        kind: 'quote',
        title: { en: 'Count by account', de: 'Zählung nach Konto' },
        text: `select count(distinct account) from checkout_attempts
where at between '2025-11-28 08:02' and '2025-11-28 09:39'
  and outcome = 'failed';
-- 12403`,
      },
    ],
  },
  {
    kind: 'customers',
    unit: '%',
    text: { en: 'of all who tried to order', de: 'aller, die bestellen wollten' },
    value: 38,
    low: 34,
    high: 38,
    source: { en: 'checkout dashboard', de: 'Dashboard Checkout' },
    evidence: [
      {
        kind: 'link',
        url: 'https://grafana.example.com/d/checkout?from=0802&to=0939',
        title: { en: 'Checkout dashboard', de: 'Dashboard Checkout' },
      },
    ],
  },
  {
    kind: 'requests',
    text: { en: 'checkouts answered with an error', de: 'Bestellungen mit Fehler beantwortet' },
    value: 31_200,
    source: { en: 'edge logs', de: 'Edge-Logs' },
  },
  {
    kind: 'revenue',
    unit: '€',
    text: {
      en: 'orders not placed, less those made up for by the evening',
      de: 'ausgefallene Bestellungen, ohne die bis zum Abend nachgeholten',
    },
    low: 410_000,
    high: 520_000,
    source: { en: 'estimate of finance', de: 'Schätzung der Finanzen' },
  },
  {
    kind: 'tickets',
    text: { en: 'opened because of it', de: 'deswegen eröffnet' },
    value: 214,
    source: { en: 'help desk, tag inc-2231', de: 'Helpdesk, Schlagwort inc-2231' },
    evidence: [
      {
        kind: 'link',
        url: 'https://support.example.com/tags/inc-2231',
        title: { en: 'Tickets tagged inc-2231', de: 'Tickets mit inc-2231' },
      },
    ],
  },
  {
    kind: 'slo',
    unit: '%',
    text: {
      en: 'of the 30-day budget of checkout availability',
      de: 'des 30-Tage-Budgets der Verfügbarkeit des Checkouts',
    },
    value: 86,
    source: { en: 'SLO report', de: 'SLO-Bericht' },
  },
  {
    kind: 'cost',
    unit: 'h',
    text: { en: 'of eleven people in the response', de: 'von elf Leuten im Einsatz' },
  },
]

export const DEMO_STAKEHOLDERS: readonly DemoStakeholder[] = [
  {
    text: { en: 'All customers', de: 'Alle Kunden' },
    contact: 'status.example.com',
    toldAt: '08:41',
  },
  { text: { en: 'Support team', de: 'Support-Team' }, contact: '#support', toldAt: '08:25' },
  { text: { en: 'Management', de: 'Geschäftsleitung' }, contact: 'board@example.com' },
]
