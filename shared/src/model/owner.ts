import { LIMITS } from '../limits.ts'
import { isOneOf, shortString } from './fields.ts'
import { asId, type PersonId } from './ids.ts'

export const OWNER_KINDS = ['person', 'team'] as const
export type OwnerKind = (typeof OWNER_KINDS)[number]

/** Who sees to something: one person or one team, who need not be in the board. */
export interface Owner {
  kind: OwnerKind
  name: string
  /** Somebody of the board; empty: known by the name alone. */
  person: PersonId | ''
}

/** An owner as a document holds it, one value; null when it has no name. */
export function asOwner(value: unknown): Owner | null {
  if (typeof value !== 'object' || value === null) return null
  const given: { kind?: unknown; name?: unknown; person?: unknown } = value
  const name = shortString(given.name, LIMITS.ownerChars).trim()
  if (name === '') return null
  const kind = isOneOf(OWNER_KINDS, given.kind) ? given.kind : 'person'
  return { kind, name, person: (kind === 'person' && asId<'person'>(given.person)) || '' }
}
