import { decodeMotion, encodeMotion, type Motion } from '@herringbone/shared/protocol/motion.ts'
import type { MotionChannel, MotionListener } from './board-handle.ts'
import { type Clock, systemClock } from './clock.ts'
import { createThrottle } from './throttle.ts'

/** 30 moves a second look smooth; more only costs everyone else. */
const INTERVAL_MS = 33
/** Up to so many people everyone moves at the full rate; above, the room's total stays the same. */
const FULL_RATE_PEOPLE = 30
/** Below four moves a second a cursor no longer reads as one movement. */
const SLOWEST_MS = 250

export interface MotionLink {
  channel: MotionChannel
  /** What came in, by presence id; an empty body: that tab is gone. */
  receive(motions: ReadonlyMap<number, Uint8Array>): void
  /** Keeps only these tabs: the roster has changed. */
  keepOnly(clients: ReadonlySet<number>): void
  /** Sends the newest motion again: the connection is new, or someone has come who has not seen it. */
  repeat(): void
  destroy(): void
}

export interface MotionOptions {
  /** Presence id of this tab. */
  self: number
  /** Puts a body on the wire; does nothing while there is no connection. */
  send: (body: Uint8Array) => void
  /** How many people are in the board. */
  people: () => number
  clock?: Clock
}

/** The fast part of presence: sends this tab's motion, sparingly, and keeps what others move. */
export function createMotionLink(options: MotionOptions): MotionLink {
  const { self, send, people, clock = systemClock } = options
  const others = new Map<number, Motion>()
  const listeners = new Set<MotionListener>()
  const tell = (client: number, motion: Motion | null) => {
    for (const listener of listeners) listener(client, motion)
  }
  const remove = (client: number) => {
    if (others.delete(client)) tell(client, null)
  }

  let newest: Motion | undefined
  const interval = () =>
    Math.min(SLOWEST_MS, INTERVAL_MS * Math.max(1, people() / FULL_RATE_PEOPLE))
  const throttle = createThrottle<Motion>(clock, interval, (motion) => send(encodeMotion(motion)))

  return {
    channel: {
      send: (motion) => {
        newest = motion
        throttle.push(motion)
      },
      subscribe: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      current: () => others,
    },
    receive: (motions) => {
      for (const [client, body] of motions) {
        if (client === self) continue
        if (body.length === 0) {
          remove(client)
          continue
        }
        const motion = decodeMotion(body)
        if (!motion) continue
        others.set(client, motion)
        tell(client, motion)
      }
    },
    keepOnly: (clients) => {
      for (const client of [...others.keys()]) if (!clients.has(client)) remove(client)
    },
    repeat: () => {
      if (newest) throttle.push(newest)
    },
    destroy: () => {
      throttle.cancel()
      listeners.clear()
    },
  }
}
