import type { Figure, FigureKind } from '@herringbone/shared/model/impact.ts'

/** What is usually asked about an impact, in this order. `name`: a key of the texts. */
export const STARTERS = [
  { name: 'customers', kind: 'customers', unit: '' },
  { name: 'share', kind: 'customers', unit: '%' },
  { name: 'requests', kind: 'requests', unit: '' },
  { name: 'revenue', kind: 'revenue', unit: '' },
  { name: 'tickets', kind: 'tickets', unit: '' },
  { name: 'slo', kind: 'slo', unit: '%' },
  { name: 'cost', kind: 'cost', unit: '' },
  { name: 'other', kind: 'other', unit: '' },
] as const satisfies readonly { name: string; kind: FigureKind; unit: string }[]
export type Starter = (typeof STARTERS)[number]

/** What a figure is called: a share of customers is no number of them. */
export const nameOf = ({ kind, unit }: Pick<Figure, 'kind' | 'unit'>): Starter['name'] =>
  kind === 'customers' && unit.trim() === '%' ? 'share' : kind

/** Units that are usual for a kind. */
export const UNITS: Record<FigureKind, readonly string[]> = {
  customers: ['%'],
  requests: ['%'],
  revenue: ['€', '$', 'CHF', '£'],
  tickets: [],
  slo: ['%', 'min'],
  cost: ['€', '$', 'CHF', '£', 'h'],
  other: [],
}
