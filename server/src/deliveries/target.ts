import type { ReportSource } from '@herringbone/shared/interchange/export/report-source.ts'
import type { Action, ActionStatus } from '@herringbone/shared/model/action.ts'
import type { DeliveryUnit, Difference, PlaceField } from '@herringbone/shared/model/connection.ts'
import type { Ask } from './ask.ts'

export type Place = Readonly<Partial<Record<PlaceField, string>>>

/** Something over there. */
export interface Remote {
  id: string
  /** Where a person looks at it; empty when the other side does not say. */
  url: string
}

/** What is really there. */
export interface Seen {
  /** Of an issue, in our words; null where it says nothing about that. */
  status: ActionStatus | null
  /** As it is called over there. */
  name: string
  differences: Difference[]
}

/** What is sent: made before, shown, kept, and sent as it was shown. */
export interface Prepared {
  title: string
  facts: { name: string; value: string }[]
  /** The body of the request. */
  body: unknown
}

interface PrepareWish {
  source: ReportSource
  place: Place
  marker: string
  /** Of an issue. */
  action?: Action
}

/**
 * A service that things are sent to. One adapter per kind; all pass one contract
 * (server/test/support/target-contract.ts). Methods reject with a `TargetError`, which says whether
 * what was asked for may have happened all the same.
 */
export interface Target {
  unit: DeliveryUnit
  prepare(wish: PrepareWish): Prepared
  /** Who we are over there; rejects when the connection does not work. Missing: cannot be asked. */
  check?(ask: Ask, place: Place): Promise<string>
  /** What an earlier request has made after all. Missing: the other side does not let us look. */
  find?(ask: Ask, wish: Found): Promise<Remote | null>
  create(ask: Ask, wish: Sending): Promise<Remote>
  /** Brings what is there to what is sent now. Missing: it is made anew. */
  update?(ask: Ask, remote: Remote, wish: Sending): Promise<void>
  /** Adds what belongs to it; does nothing the second time. */
  complete?(ask: Ask, remote: Remote, wish: Sending): Promise<void>
  /** Reads what was really set, and how far it is; null when it is not there any more. */
  read?(ask: Ask, remote: Remote, wish: Sending): Promise<Seen | null>
}

interface Sending {
  place: Place
  marker: string
  body: unknown
}

export interface Found extends Sending {
  /** When it was asked for, UTC ms: what is older is not it. */
  since: number
}

/** What differs of what was sent; a field that was not sent is not looked at. */
export function differencesOf(
  fields: readonly (readonly [field: string, sent: unknown, found: unknown])[],
): Difference[] {
  return fields.flatMap(([field, sent, found]) => {
    if (sent === undefined || sent === null || sent === '') return []
    const [before, after] = [asText(sent), asText(found)]
    return before === after ? [] : [{ field, sent: before, found: after }]
  })
}

const asText = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).sort().join(', ') : String(value ?? '').trim()
