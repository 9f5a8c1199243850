import { LIMITS } from '../limits.ts'
import { isInstant } from './event.ts'
import { type Fields, isOneOf, isOrderKey, partOf, shortString } from './fields.ts'
import { asId, type FigureId, type PersonId, type StakeholderId } from './ids.ts'

/** What an impact is measured in. `slo`: of the error budget; `cost`: what it cost ourselves. */
export const FIGURE_KINDS = [
  'customers',
  'requests',
  'revenue',
  'tickets',
  'slo',
  'cost',
  'other',
] as const
export type FigureKind = (typeof FIGURE_KINDS)[number]

/** How many, and between what: null where nobody knows. */
export interface Amount {
  value: number | null
  low: number | null
  high: number | null
}

/** One number of the impact: who was affected, and how badly. Its evidence hangs on its id. */
export interface Figure extends Amount {
  id: FigureId
  kind: FigureKind
  /** What it counts in words: "customers who could not pay". */
  text: string
  /** "%", "€", "min"; empty: pieces. */
  unit: string
  /** Where it comes from: "billing export". */
  source: string
  /** Fractional index; equal keys are ordered by id. */
  order: string
  createdBy: PersonId | ''
}

/** Someone who should be told, inside or outside. */
export interface Stakeholder {
  id: StakeholderId
  /** A name, a team, "all customers". */
  text: string
  /** A mail address, a channel, a status page; free words. */
  contact: string
  /** UTC ms; 0: not yet, as far as anyone has said. */
  toldAt: number
  order: string
}

const asNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null

/**
 * The number and the ends of its range, each of them a value of its own: two people fill them in
 * together. A range that was written the wrong way round is turned.
 */
export function readAmount(fields: Fields): Amount {
  const [value, a, b] = (['value', 'low', 'high'] as const).map((key, at) =>
    asNumber(partOf(fields, key, 'amount', at)),
  ) as [Amount['value'], Amount['low'], Amount['high']] // as many as there are keys
  const isTurned = a !== null && b !== null && a > b
  return { value, low: isTurned ? b : a, high: isTurned ? a : b }
}

export function readFigureFields(fields: Fields): Omit<Figure, 'id' | 'text'> | undefined {
  const kind = fields.get('kind')
  const order = fields.get('order')
  if (!isOneOf(FIGURE_KINDS, kind) || !isOrderKey(order)) return undefined
  return {
    kind,
    ...readAmount(fields),
    unit: shortString(fields.get('unit'), LIMITS.unitChars),
    source: shortString(fields.get('source'), LIMITS.sourceChars),
    order,
    createdBy: asId<'person'>(fields.get('createdBy')) ?? '',
  }
}

export function readStakeholderFields(
  fields: Fields,
): Omit<Stakeholder, 'id' | 'text'> | undefined {
  const order = fields.get('order')
  if (!isOrderKey(order)) return undefined
  const toldAt = fields.get('toldAt')
  return {
    contact: shortString(fields.get('contact'), LIMITS.ownerChars),
    toldAt: isInstant(toldAt) ? toldAt : 0,
    order,
  }
}
