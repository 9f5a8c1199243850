/** What /metrics tells of the sync server. Totals since the start, except the first two. */
export interface Counters {
  connections: number
  rooms: number
  /** Sync messages with changes that came in. */
  updates: number
  framesIn: number
  bytesIn: number
  framesOut: number
  bytesOut: number
  /** Batches that were written, and the time from applying to durable, ms. */
  flushes: number
  flushMs: number
  flushMsMax: number
  /** Connections that were refused or closed for what they did, by close code. */
  refusals: Map<number, number>
}

export function newCounters(): Counters {
  return {
    connections: 0,
    rooms: 0,
    updates: 0,
    framesIn: 0,
    bytesIn: 0,
    framesOut: 0,
    bytesOut: 0,
    flushes: 0,
    flushMs: 0,
    flushMsMax: 0,
    refusals: new Map(),
  }
}

export function countRefusal(counters: Counters, code: number): void {
  counters.refusals.set(code, (counters.refusals.get(code) ?? 0) + 1)
}
