import type { BoardId } from '@herringbone/shared/model/ids.ts'

/** What the parts of the server tell each other, also across processes once there are several. */
export type BusMessage =
  /** These people are no longer admitted to the board: their connections end with 4401. */
  | { type: 'expelled'; board: BoardId; people: string[] }
  /** The board has been thrown away: its room ends, and whoever is in it hears 4404. */
  | { type: 'board-gone'; board: BoardId }
  /** Someone's name, colour or role has changed: rosters are stale. */
  | { type: 'person-changed'; person: string; board?: BoardId }

/** Publish and subscribe. Every subscriber gets every message, in the order of publishing. */
export interface Bus {
  /**
   * Resolves when the message is on its way to all. A listener that throws does not keep it from the
   * others; where that can be known, the promise rejects with an `AggregateError`.
   */
  publish(message: BusMessage): Promise<void>
  /** Returns what ends the subscription. */
  subscribe(listener: (message: BusMessage) => void): () => void
  /** Ends all subscriptions. */
  close(): Promise<void>
}
