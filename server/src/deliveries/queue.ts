import type { ConnectionId, DeliveryId } from '@herringbone/shared/model/ids.ts'
import type { Clock } from '../rooms/clock.ts'
import type { Log } from '../rooms/log.ts'
import type { DeliveryRow } from '../storage/deliveries.ts'
import { type DeliverParts, deliver } from './deliver.ts'

/** After the storage could not be read or written, ms. */
const STORAGE_WAIT_MS = 5_000
/** A stop waits so long for what is under way, ms. */
const STOP_MS = 2_000
/** Timers hold no longer time than 24 days. */
const LONGEST_TIMER_MS = 60 * 60_000

export interface QueueParts extends DeliverParts {
  clock: Clock
  log: Log
}

/**
 * Sends what waits in the storage: of each connection one thing at a time, in turn, of several at
 * once. What was under way when the server stopped goes on from what is on disk.
 */
export class DeliveryQueue {
  readonly #parts: QueueParts
  readonly #busy = new Map<ConnectionId, Promise<void>>()
  #cancelTimer: (() => void) | null = null
  #planning: Promise<void> | null = null
  #isAsked = false
  #isStopped = false

  constructor(parts: QueueParts) {
    this.#parts = parts
  }

  /** Looks for what is due; call it when something was added. */
  wake(): void {
    if (this.#isStopped) return
    this.#isAsked = true
    this.#planning ??= this.#plan().finally(() => {
      this.#planning = null
      if (this.#isAsked) this.wake()
    })
  }

  /** Changes deliveries of a connection while none of them is under way, and sends what is due then. */
  async revise<T>(connection: ConnectionId, change: () => Promise<T>): Promise<T> {
    while (this.#busy.has(connection)) await this.#busy.get(connection)
    const changing = change()
    this.#busy.set(connection, changing.then(ignore, ignore))
    try {
      return await changing
    } finally {
      this.#busy.delete(connection)
      this.wake()
    }
  }

  /**
   * Begins nothing new, and gives what is under way a moment to end. What takes longer is on disk as
   * "sending", and the next start looks whether it arrived.
   */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#cancelTimer?.()
    await this.#planning
    const patience = new Promise<void>((resolve) => setTimeout(resolve, STOP_MS).unref())
    await Promise.race([Promise.all(this.#busy.values()), patience])
  }

  /** Resolves when nothing is due or under way any more; for tests. */
  async rest(): Promise<void> {
    while (this.#planning || this.#busy.size > 0) {
      await this.#planning
      await Promise.all(this.#busy.values())
    }
  }

  async #plan(): Promise<void> {
    this.#isAsked = false
    const { storage, clock, log } = this.#parts
    this.#cancelTimer?.()
    this.#cancelTimer = null
    try {
      const now = clock.date()
      for (const row of await storage.deliveries.due(now)) this.#begin(row)
      const next = await storage.deliveries.nextAfter(now)
      if (next !== null) this.#wakeIn(next - now)
    } catch (error) {
      log.error({ err: error }, 'the queue of deliveries could not be read')
      this.#wakeIn(STORAGE_WAIT_MS)
    }
  }

  #wakeIn(ms: number): void {
    if (this.#isStopped) return
    this.#cancelTimer?.()
    const wait = Math.min(ms, LONGEST_TIMER_MS)
    this.#cancelTimer = this.#parts.clock.after(wait, () => this.wake())
  }

  #begin(row: DeliveryRow): void {
    const { connection } = row
    if (this.#isStopped || this.#busy.has(connection)) return
    const work = this.#deliver(row.id).finally(() => {
      this.#busy.delete(connection)
      this.wake()
    })
    this.#busy.set(connection, work)
  }

  async #deliver(id: DeliveryId): Promise<void> {
    const { storage, log, clock } = this.#parts
    try {
      const row = await storage.deliveries.get(id)
      // What was due when it was read may have been worked on since.
      if (row && row.nextAt !== null && row.nextAt <= clock.date()) await deliver(this.#parts, row)
    } catch (error) {
      if (this.#isStopped) return
      // Ours, not theirs: the storage, or a board that is gone. It is put off and not forgotten.
      log.error({ err: error, delivery: id }, 'a delivery could not be worked on')
      await this.#putOff(id, clock.date() + STORAGE_WAIT_MS)
    }
  }

  async #putOff(id: DeliveryId, until: number): Promise<void> {
    const { deliveries } = this.#parts.storage
    try {
      const row = await deliveries.get(id)
      if (row) await deliveries.put({ ...row, nextAt: until })
    } catch {
      // The storage is away: a short wait, so that the loop does not spin while it is.
      await new Promise<void>((resolve) => this.#parts.clock.after(STORAGE_WAIT_MS, resolve))
    }
  }
}

const ignore = (): void => {}
