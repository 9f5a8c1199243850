import type { TreeNodeKind } from '@herringbone/shared/model/tree-node.ts'
import type { Said } from './demo-content.ts'

export interface DemoTreeNode {
  key: string
  kind: TreeNodeKind
  /** Its own words; missing where it stands for a cause. */
  text?: Said
  /** The key of the cause that it stands for. */
  cause?: string
  /** On one day of a sale. */
  probability?: number
  /** What it depends on: nodes further down in this list. */
  inputs?: readonly string[]
}

/** How the checkout can fail on a day of a sale; the first is the top. */
export const DEMO_TREE: readonly DemoTreeNode[] = [
  {
    key: 'top',
    kind: 'or',
    text: {
      en: 'Checkout fails for many orders',
      de: 'Der Checkout scheitert bei vielen Bestellungen',
    },
    inputs: ['prices', 'connections', 'provider'],
  },
  {
    key: 'prices',
    kind: 'and',
    text: { en: 'Payment refuses stale prices', de: 'Die Zahlung lehnt alte Preise ab' },
    inputs: ['wrong-setting', 'everywhere', 'price-check'],
  },
  {
    key: 'wrong-setting',
    kind: 'or',
    text: { en: 'A wrong TTL goes live', de: 'Eine falsche TTL wird aktiv' },
    inputs: ['unseen', 'template'],
  },
  { key: 'unseen', kind: 'basic', cause: 'no-approval', probability: 0.04 },
  { key: 'template', kind: 'basic', cause: 'template', probability: 0.01 },
  { key: 'everywhere', kind: 'basic', cause: 'no-canary', probability: 0.9 },
  {
    key: 'price-check',
    kind: 'house',
    text: {
      en: 'Payment compares prices with the catalogue',
      de: 'Die Zahlung vergleicht Preise mit dem Katalog',
    },
  },
  {
    key: 'connections',
    kind: 'and',
    text: { en: 'Payment runs out of connections', de: 'Der Zahlung gehen die Verbindungen aus' },
    inputs: ['pool', 'calls'],
  },
  { key: 'pool', kind: 'basic', cause: 'pool', probability: 0.3 },
  {
    key: 'calls',
    kind: 'or',
    text: { en: 'More calls than planned for', de: 'Mehr Aufrufe als geplant' },
    inputs: ['load', 'retries'],
  },
  { key: 'load', kind: 'basic', cause: 'load', probability: 0.05 },
  {
    key: 'retries',
    kind: 'basic',
    text: { en: 'Clients retry without a pause', de: 'Clients versuchen es ohne Pause erneut' },
    probability: 0.02,
  },
  {
    key: 'provider',
    kind: 'undeveloped',
    text: { en: 'Outage at the payment provider', de: 'Ausfall beim Zahlungsdienstleister' },
    probability: 0.001,
  },
]
