import { LIMITS } from '@herringbone/shared/limits.ts'
import type { InviteId, PersonId } from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import { can } from '@herringbone/shared/permissions/can.ts'
import type { Peer } from './peer.ts'
import { RateLimit } from './rate-limit.ts'

/** Who someone is in a board, as the door has found out. */
export interface Admitted {
  person: Person
  role: Role
  /** The invite that the person came by; null for members of the workspace. */
  invite: InviteId | null
}

/** An update that waits for what it builds on. */
export interface Parked {
  /** Which of the connection's sync messages it was. */
  number: number
  update: Uint8Array
}

/** Where a slow reader stands. */
export interface Behind {
  /** What it had got when it fell behind; it is brought up to date from here. */
  stateVector: Map<number, number>
  /** Bytes of one large answer that is still on its way and does not count as slowness. */
  bulk: number
  /** The least it had buffered since, and when that last went down. */
  lowest: number
  progressAt: number
}

/** What a room knows of one connection. The room changes it; nobody else does. */
export class Connection {
  readonly peer: Peer
  /** With `?x=1`: gets session, saved and motion. */
  readonly extended: boolean
  admitted: Admitted
  closed = false

  /** Presence ids that this connection has announced. */
  readonly ids = new Set<number>()
  /** How many of them the session has been told of. */
  idsInRoster = 0

  /** Sync messages with changes: how many were looked at, and how many are settled from the first on. */
  taken = 0
  settled = 0
  parked: Parked[] = []
  parkedBytes = 0
  cancelParking: (() => void) | null = null

  /** A stage was locked when it changed something there: what it says since builds on that. */
  metLock = false

  behind: Behind | null = null

  readonly frames: RateLimit
  readonly bytes: RateLimit

  constructor(peer: Peer, admitted: Admitted, extended: boolean, now: number) {
    this.peer = peer
    this.admitted = admitted
    this.extended = extended
    this.frames = new RateLimit(LIMITS.framesPerSecond, 2, now)
    this.bytes = new RateLimit(LIMITS.bytesPerSecond, 4, now)
  }

  get person(): PersonId {
    return this.admitted.person.id
  }

  get mayEdit(): boolean {
    const { role, person } = this.admitted
    return can({ role, member: person.member }, 'board.edit')
  }
}
