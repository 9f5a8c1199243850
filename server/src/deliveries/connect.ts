import type { GuardedFetch } from '../outgoing/guarded-fetch.ts'
import type { ConnectionRow } from '../storage/deliveries.ts'
import { type Ask, createAsk } from './ask.ts'
import type { Seal } from './seal.ts'
import { TargetError } from './target-error.ts'
import { headersFor } from './targets/all.ts'

export interface ConnectParts {
  fetch: GuardedFetch
  seal: Seal
  /** UTC ms. */
  now: () => number
}

/** Opens the token of a connection for as long as it is asked with. */
export function connect({ fetch, seal, now }: ConnectParts, row: ConnectionRow): Ask {
  const token = seal.open(row.sealed, row.id)
  if (token === null) {
    throw new TargetError({
      ...{ problem: 'token-unreadable', message: '', isPassing: false, mayExist: false },
      ...{ waitMs: null, status: 0 },
    })
  }
  // The address of a channel is its secret.
  const base = row.base === '' ? token : row.base
  return createAsk({ fetch, base, headers: headersFor(row, token), token, now })
}
