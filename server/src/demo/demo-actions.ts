import type { Said } from './demo-content.ts'

export interface DemoAction {
  text: Said
  /** The note that it was made from, by its key. */
  note?: string
  /** The causes that it answers, by their keys. */
  answers: readonly string[]
  /** What it does to the fault tree: nodes by their keys, with the probability that they then have. */
  effects?: Readonly<Record<string, number>>
}

/** What the group wants to change, the most telling first. */
export const DEMO_ACTIONS: readonly DemoAction[] = [
  {
    text: {
      en: 'Roll config out by canary, 5\u00a0% first',
      de: 'Konfiguration per Canary ausrollen, zuerst 5\u00a0%',
    },
    note: 'roll-out',
    answers: ['code-only', 'no-canary'],
    effects: { everywhere: 0.05 },
  },
  {
    text: {
      en: 'Approve config changes by a second person, and log them',
      de: 'Config-Änderungen zu zweit freigeben und protokollieren',
    },
    answers: ['no-approval'],
    effects: { unseen: 0.005 },
  },
  {
    text: {
      en: 'Alert on failed payments, not on latency alone',
      de: 'Alarm bei abgelehnten Zahlungen, nicht nur bei Latenz',
    },
    note: 'payment-alert',
    answers: ['no-alert'],
  },
  {
    text: {
      en: 'Write the rollback of the edge cache down',
      de: 'Den Rückweg des Edge-Caches aufschreiben',
    },
    note: 'rollback',
    answers: ['playbook'],
  },
]
