import { hash } from './node-table.ts'

/**
 * Remembers results of an operation on three numbers. A newer result may displace an older one:
 * that costs time, never correctness, and bounds the memory.
 */
export class ResultCache {
  /** Four per entry: three keys and the result. */
  #entries = new Int32Array(4 << 10).fill(-1)
  #stored = 0

  /** The result, or -1. */
  get(a: number, b: number, c: number): number {
    const at = this.#place(a, b, c)
    const entries = this.#entries
    const hit = entries[at] === a && entries[at + 1] === b && entries[at + 2] === c
    return hit ? (entries[at + 3] as number) : -1 // at + 3 is inside: see #place
  }

  set(a: number, b: number, c: number, result: number): void {
    if (++this.#stored > this.#entries.length >> 2 && this.#entries.length < LARGEST) this.#grow()
    const at = this.#place(a, b, c)
    this.#entries[at] = a
    this.#entries[at + 1] = b
    this.#entries[at + 2] = c
    this.#entries[at + 3] = result
  }

  #place(a: number, b: number, c: number): number {
    return (hash(a, b, c) & ((this.#entries.length >> 2) - 1)) << 2
  }

  #grow(): void {
    const old = this.#entries
    this.#entries = new Int32Array(old.length * 2).fill(-1)
    this.#stored = 0
    for (let at = 0; at < old.length; at += 4) {
      const a = old[at] ?? -1
      if (a >= 0) this.set(a, old[at + 1] ?? 0, old[at + 2] ?? 0, old[at + 3] ?? 0)
    }
  }
}

/** 2^20 entries of 16 bytes: with more, the cache misses of the processor eat the gain. */
const LARGEST = 4 << 20
