import type { Digest } from '@herringbone/shared/api/digest.ts'
import type { PersonId } from '@herringbone/shared/model/ids.ts'
import type { Day } from '@herringbone/shared/time/day.ts'

/**
 * `unconfirmed`: whoever reads that mail has not said yes; `off`: ended by them; `refused`: the mail
 * server says that there is no such address.
 */
export type DigestState = Exclude<Digest['state'], 'none'>

interface Reader {
  person: PersonId
  locale: 'en' | 'de'
  /** IANA name: when their morning is. */
  timeZone: string
}

/** Where a person gets their daily letter. */
export interface DigestRow extends Reader {
  address: string
  state: DigestState
  /** Confirms the address and ends the letters; whoever has the mail has it. */
  token: string
  /** The reader's date of the last morning that was looked after; empty: none yet. */
  sentOn: Day | ''
}

/** A private address of a feed; one per person. */
export interface FeedRow extends Reader {
  /** SHA-256 of the token, hex. The token itself is never stored. */
  tokenHash: string
  createdAt: number
}

export interface Digests {
  get(person: PersonId): Promise<DigestRow | null>
  byToken(token: string): Promise<DigestRow | null>
  /** Adds or replaces the row of this person. */
  put(row: DigestRow): Promise<void>
  remove(person: PersonId): Promise<void>
  /** Who gets letters. */
  readers(): Promise<DigestRow[]>
  feed(person: PersonId): Promise<FeedRow | null>
  feedByHash(hash: string): Promise<FeedRow | null>
  /** Adds or replaces the feed of this person: the address before it ends. */
  putFeed(row: FeedRow): Promise<void>
  removeFeed(person: PersonId): Promise<void>
}
