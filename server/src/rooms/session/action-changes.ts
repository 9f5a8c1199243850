import { LIMITS } from '@herringbone/shared/limits.ts'
import {
  ACTION_KINDS,
  ACTION_STATUSES,
  COMMITMENTS,
  MOSCOW,
  PRIORITIES,
  readRating,
} from '@herringbone/shared/model/action.ts'
import type { ToldField } from '@herringbone/shared/model/action-change.ts'
import { isOneOf } from '@herringbone/shared/model/fields.ts'
import { type ActionId, asId } from '@herringbone/shared/model/ids.ts'
import { asOwner } from '@herringbone/shared/model/owner.ts'
import * as Y from 'yjs'
import { touchedRecords } from './touched-records.ts'

type Decoded = ReturnType<typeof Y.decodeUpdate>

/** What an update does to one field of one action. */
export interface ActionChange {
  action: ActionId
  field: ToldField
  /** What it is now; null: it was edited as a text; empty: it was taken away. */
  value: string | null
}

/**
 * What an update changes in the actions of a board, before it is taken in: what is read here cannot
 * be said differently by whoever sends it. Actions that go are not told of.
 */
export function actionChanges(decoded: Decoded, doc: Y.Doc): ActionChange[] {
  const actions = doc.getMap('actions')
  const isNamed = decoded.structs.some(
    (struct) => struct instanceof Y.Item && (struct.parent as unknown) === 'actions', // as decoded
  )
  // Most updates are of boards that have no actions yet.
  if (actions.size === 0 && !isNamed) return []
  const fields = new Map<string, Map<string, unknown>>()
  for (const { spot, value } of touchedRecords(decoded, doc)) {
    if (spot.root !== 'actions') continue
    const known = fields.get(spot.record) ?? new Map<string, unknown>()
    fields.set(spot.record, known)
    // What replaces a value also deletes the one before it.
    if (value !== undefined || !known.has(spot.field)) known.set(spot.field, value)
  }
  return [...fields].flatMap(([record, touched]) => {
    const action = asId<'action'>(record)
    if (action === undefined) return []
    // The record as a whole: it comes, or it goes.
    if (touched.has('')) {
      return actions.has(record) ? [] : [{ action, field: 'made' as const, value: null }]
    }
    const told = [...touched].flatMap(([field, value]) => tell(field, value) ?? [])
    if (touched.has('risk') || touched.has('effort')) told.push(rated(touched, actions.get(record)))
    return told.map((change) => ({ action, ...change }))
  })
}

/** Both parts of a rating, of which a change may touch one: the other is as it was. */
function rated(
  touched: ReadonlyMap<string, unknown>,
  known: unknown,
): Omit<ActionChange, 'action'> {
  const get = (key: string): unknown =>
    touched.has(key) ? touched.get(key) : known instanceof Y.Map ? known.get(key) : undefined
  const { risk, effort } = readRating({ get })
  return { field: 'rating', value: ratingWords(risk, effort) }
}

const WORDS = {
  priority: PRIORITIES,
  moscow: MOSCOW,
  kind: ACTION_KINDS,
  commitment: COMMITMENTS,
} as const

function tell(field: string, value: unknown): Omit<ActionChange, 'action'> | null {
  switch (field) {
    case 'text':
    case 'description':
      return { field, value: null }
    case 'progress': {
      const status: unknown = Array.isArray(value) ? value[0] : 'open'
      return isOneOf(ACTION_STATUSES, status) ? { field: 'status', value: status } : null
    }
    case 'owner':
      return { field, value: asOwner(value)?.name ?? '' }
    case 'priority':
    case 'moscow':
    case 'kind':
    case 'commitment': {
      const words: readonly string[] = WORDS[field]
      return { field, value: isOneOf(words, value) ? value : '' }
    }
    case 'due':
    case 'reason':
    case 'verified':
    case 'ticket':
      return { field, value: typeof value === 'string' ? value.slice(0, LIMITS.reasonChars) : '' }
    default:
      return null
  }
}

/** "5/2", "5/–"; empty when neither is said. */
export function ratingWords(risk: unknown, effort: unknown): string {
  if (typeof risk !== 'number' && typeof effort !== 'number') return ''
  return [risk, effort].map((score) => (typeof score === 'number' ? score : '–')).join('/')
}
