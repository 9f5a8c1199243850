import type { Action } from '@herringbone/shared/model/action.ts'
import type { Said } from './demo-content.ts'

type Values = Pick<Action, 'risk' | 'effort' | 'status' | 'kind' | 'moscow' | 'priority'>

export interface DemoAction extends Partial<Values> {
  key: string
  text: Said
  description?: Said
  /** A team, unless it is nobody's yet. */
  team?: Said | string
  /** Days from the day on which the board is made. */
  dueIn?: number
  /** Taken on, and not only proposed. */
  committed?: true
  /** Why it won't be done. */
  reason?: Said
  /** The note that it was made from, by its key. */
  note?: string
  /** The causes that it answers, by their keys. */
  answers: readonly string[]
  /** What it does to the fault tree: nodes by their keys, with the probability that they then have. */
  effects?: Readonly<Record<string, number>>
  /** Actions above that it has to wait for, by their keys. */
  after?: readonly string[]
  /** Of these and it only one can be. */
  excludes?: readonly string[]
}

/** What the group wants to change, the most telling first. */
export const DEMO_ACTIONS: readonly DemoAction[] = [
  {
    key: 'canary',
    text: {
      en: 'Roll config out by canary, 5\u00a0% first',
      de: 'Konfiguration per Canary ausrollen, zuerst 5\u00a0%',
    },
    description: {
      en: 'The same pipeline as for code: 5 % of the edge for ten minutes, and back by itself when more payments fail than before.',
      de: 'Dieselbe Pipeline wie für Code: zehn Minuten lang 5 % des Randes, und von selbst zurück, wenn mehr Zahlungen scheitern als vorher.',
    },
    note: 'roll-out',
    answers: ['code-only', 'no-canary'],
    effects: { everywhere: 0.05 },
    team: 'DevOps',
    dueIn: 42,
    risk: 4,
    effort: 4,
    kind: 'prevent',
    moscow: 'should',
    priority: 'high',
  },
  {
    key: 'approval',
    text: {
      en: 'Approve config changes by a second person, and log them',
      de: 'Config-Änderungen zu zweit freigeben und protokollieren',
    },
    answers: ['no-approval'],
    effects: { unseen: 0.005 },
    team: { en: 'Platform team', de: 'Plattform-Team' },
    dueIn: 28,
    risk: 5,
    effort: 3,
    kind: 'process',
    moscow: 'must',
    priority: 'high',
    committed: true,
  },
  {
    key: 'alert',
    text: {
      en: 'Alert on failed payments, not on latency alone',
      de: 'Bei abgelehnten Zahlungen alarmieren, nicht nur bei Latenz',
    },
    note: 'payment-alert',
    answers: ['no-alert'],
    team: 'Observability',
    dueIn: 7,
    risk: 5,
    effort: 2,
    status: 'in-progress',
    kind: 'detect',
    moscow: 'must',
    priority: 'urgent',
    committed: true,
  },
  {
    key: 'rollback',
    text: {
      en: 'Write the rollback of the edge cache down',
      de: 'Den Rückweg des Edge-Caches aufschreiben',
    },
    note: 'rollback',
    answers: ['playbook'],
    risk: 2,
    effort: 2,
    kind: 'mitigate',
    moscow: 'could',
  },
  {
    key: 'exercise',
    text: {
      en: 'Practise the rollback with the next team on call',
      de: 'Den Rückweg mit der nächsten Bereitschaft üben',
    },
    answers: ['playbook'],
    after: ['rollback'],
    kind: 'mitigate',
  },
  {
    key: 'rewrite',
    text: {
      en: 'Rewrite the cache module',
      de: 'Das Cache-Modul neu schreiben',
    },
    answers: ['stale'],
    team: 'Team A',
    risk: 3,
    effort: 5,
    status: 'wont',
    reason: {
      en: 'The canary takes most of the risk away for less.',
      de: 'Der Canary nimmt das meiste Risiko für weniger Aufwand.',
    },
    kind: 'prevent',
    moscow: 'wont',
    excludes: ['canary'],
  },
]
