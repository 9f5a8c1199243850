import { type Fields, isOneOf, isOrderKey } from './fields.ts'
import {
  type ActionId,
  asId,
  type CauseId,
  type EventId,
  type LinkId,
  type PersonId,
} from './ids.ts'

/**
 * `why`: from what happened to the cause that answers "why?"; `fact`: from a fact to the cause that
 * it supports; `answer`: from a cause or a fact to the action that answers it; `before`: from an
 * action to one that has to wait for it; `excludes`: between two actions of which only one can be.
 */
export const LINK_KINDS = ['why', 'fact', 'answer', 'before', 'excludes'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** What a link can join. The problem is that of the board: the effect of the fishbone. */
export type ItemRef = 'problem' | `event:${EventId}` | `cause:${CauseId}` | `action:${ActionId}`
export type ItemKind = 'problem' | 'event' | 'cause' | 'action'

/** A strand of the thread, fact → cause → action: always away from what is known. */
export interface Link {
  id: LinkId
  kind: LinkKind
  from: ItemRef
  to: ItemRef
  /** Among the links that begin at the same place; equal keys are ordered by id. */
  order: string
  createdBy: PersonId | ''
}

/** What a link of each kind can join. */
export const LINK_ENDS: Record<LinkKind, { from: readonly ItemKind[]; to: ItemKind }> = {
  why: { from: ['problem', 'event', 'cause'], to: 'cause' },
  fact: { from: ['event'], to: 'cause' },
  answer: { from: ['event', 'cause'], to: 'action' },
  before: { from: ['action'], to: 'action' },
  excludes: { from: ['action'], to: 'action' },
}

export const eventRef = (id: EventId): ItemRef => `event:${id}`
export const causeRef = (id: CauseId): ItemRef => `cause:${id}`
export const actionRef = (id: ActionId): ItemRef => `action:${id}`

export const kindOfRef = (ref: ItemRef): ItemKind =>
  ref === 'problem' ? ref : (ref.slice(0, ref.indexOf(':')) as ItemKind) // as ItemRef is made

/** The id in a reference; '' of the problem. */
export const idOfRef = (ref: ItemRef): string =>
  ref === 'problem' ? '' : ref.slice(ref.indexOf(':') + 1)

type IdOf = { event: EventId; cause: CauseId; action: ActionId }

/** The id in a reference to something of that kind; undefined of all others, also of what is no reference. */
export function idAs<K extends keyof IdOf>(kind: K, ref: string): IdOf[K] | undefined {
  // As ItemRef is made.
  return ref.startsWith(`${kind}:`) ? (ref.slice(kind.length + 1) as IdOf[K]) : undefined
}

const isKind = isOneOf.bind(null, ['event', 'cause', 'action'])

/** Brands a reference from outside; `undefined` when it cannot be one. */
export function asItemRef(value: unknown): ItemRef | undefined {
  if (value === 'problem') return value
  if (typeof value !== 'string') return undefined
  const at = value.indexOf(':')
  if (at < 0 || !isKind(value.slice(0, at)) || asId(value.slice(at + 1)) === undefined)
    return undefined
  return value as ItemRef // both parts have been checked
}

/** `ends` is one value: a link is made and deleted, and never leads elsewhere. */
export function readLinkFields(fields: Fields): Omit<Link, 'id'> | undefined {
  const kind = fields.get('kind')
  const ends = fields.get('ends')
  const order = fields.get('order')
  if (!isOneOf(LINK_KINDS, kind) || !Array.isArray(ends) || !isOrderKey(order)) return undefined
  const [from, to] = [asItemRef(ends[0]), asItemRef(ends[1])]
  if (!from || !to || from === to) return undefined
  const may = LINK_ENDS[kind]
  if (!may.from.includes(kindOfRef(from)) || may.to !== kindOfRef(to)) return undefined
  return { kind, from, to, order, createdBy: asId<'person'>(fields.get('createdBy')) ?? '' }
}
