import { isOneOf } from './fields.ts'
import { ID_PATTERN } from './ids.ts'

/** What a link from outside of a board can lead to. */
export const ADDRESSED = [
  'brief',
  'event',
  'figure',
  'note',
  'cluster',
  'problem',
  'cause',
  'tree-node',
  'action',
  'lesson',
  'report',
] as const
export type Addressed = (typeof ADDRESSED)[number]

/** The `item` of a board's address: what to show in it. */
export interface ItemAddress {
  kind: Addressed
  /** The id of the record; the name of the field in the Brief; `main` of what a board has once. */
  id: string
}

export const itemAddress = (kind: Addressed, id: string): string => `${kind}:${id}`

/** Reads the `item` of an address; null when it cannot be one. */
export function readItemAddress(value: unknown): ItemAddress | null {
  if (typeof value !== 'string') return null
  const at = value.indexOf(':')
  const [kind, id] = [value.slice(0, Math.max(at, 0)), value.slice(at + 1)]
  return isOneOf(ADDRESSED, kind) && ID_PATTERN.test(id) ? { kind, id } : null
}
