import { createGuardedFetch, type GuardedFetch } from '../outgoing/guarded-fetch.ts'
import type { Clock } from '../rooms/clock.ts'
import type { LiveRooms } from '../rooms/live-rooms.ts'
import type { Log } from '../rooms/log.ts'
import type { Storage } from '../storage/storage.ts'
import { DeliveryQueue } from './queue.ts'
import { createSeal, type Seal } from './seal.ts'

/** What sends to other services, as a route may use it. */
export interface Sender {
  queue: DeliveryQueue
  seal: Seal
  fetch: GuardedFetch
}

export interface SenderParts {
  storage: Storage
  rooms: LiveRooms
  /** Of the data folder. */
  secret: string
  clock: Clock
  log: Log
  /** Tests bring one that is more patient, or less. */
  fetch?: GuardedFetch
}

export function createSender({
  storage,
  rooms,
  secret,
  clock,
  log,
  ...given
}: SenderParts): Sender {
  const seal = createSeal(secret)
  const allowedHosts = async () => (await storage.workspace.get()).allowedHosts
  const fetch = given.fetch ?? createGuardedFetch({ allowedHosts })
  const now = () => clock.date()
  return { seal, fetch, queue: new DeliveryQueue({ storage, rooms, fetch, seal, now, clock, log }) }
}
