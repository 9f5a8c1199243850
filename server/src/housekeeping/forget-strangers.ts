import { LIMITS } from '@herringbone/shared/limits.ts'
import type { FastifyBaseLogger } from 'fastify'
import type { Storage } from '../storage/storage.ts'

interface Parts {
  storage: Pick<Storage, 'people'>
  log: Pick<FastifyBaseLogger, 'info'>
  /** UTC ms. */
  now: () => number
}

/**
 * Forgets who gave a name and joined nothing. Who comes back after that gives one again, and has
 * lost nothing else: there was nothing that they could have made.
 */
export async function forgetStrangers({ storage, log, now }: Parts): Promise<void> {
  const before = now() - LIMITS.strangerMs
  const count = await storage.people.forgetStrangers(before, LIMITS.strangersAtOnce)
  if (count > 0) log.info({ count }, 'people who joined no board were forgotten')
}
