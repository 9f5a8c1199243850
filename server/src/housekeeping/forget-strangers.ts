import { setImmediate as othersComeBetween } from 'node:timers/promises'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { FastifyBaseLogger } from 'fastify'
import type { Storage } from '../storage/storage.ts'

export interface StrangersParts {
  storage: Pick<Storage, 'people'>
  log: Pick<FastifyBaseLogger, 'info'>
  /** UTC ms. */
  now: () => number
}

/**
 * Forgets who gave a name and joined nothing. Who comes back after that gives one again, and has
 * lost nothing else: there was nothing that they could have made.
 */
export async function forgetStrangers({ storage, log, now }: StrangersParts): Promise<void> {
  const before = now() - LIMITS.strangerMs
  let count = 0
  for (let gone: number = LIMITS.strangersAtOnce; gone === LIMITS.strangersAtOnce; count += gone) {
    gone = await storage.people.forgetStrangers(before, LIMITS.strangersAtOnce)
    await othersComeBetween() // each is one statement, and a statement lets nobody in
  }
  if (count > 0) log.info({ count }, 'people who joined no board were forgotten')
}
