import { LIMITS } from '../../limits.ts'

/** The two ends of every diagram; each is its own child. */
export const ZERO = 0
export const ONE = 1

/** Thrown when a diagram grows past its limit; `analyse` turns it into a problem. */
export class DiagramTooLarge extends Error {}

/** Comes after every variable, so that the ends of a diagram sort below all of it. */
const END = 0x7fffffff

/**
 * Nodes (variable, low, high) of a decision diagram, each stored once, so that equal functions are
 * equal numbers. A node is made after its children: a walk by number goes from the ends upward.
 * Which nodes are needless is the rule of the diagram on top: see `bdd.ts` and `set-family.ts`.
 */
export class NodeTable {
  readonly #limit: number
  #variables = new Int32Array(1 << 10)
  #lows = new Int32Array(1 << 10)
  #highs = new Int32Array(1 << 10)
  /** Open addressing over the nodes; 0 is free, since no lookup ever ends at the node 0. */
  #slots = new Int32Array(1 << 11)
  #size = 2

  constructor(limit: number = LIMITS.diagramNodes) {
    this.#limit = limit
    this.#variables.fill(END, 0, 2)
    this.#lows[ONE] = ONE
    this.#highs[ONE] = ONE
  }

  get size(): number {
    return this.#size
  }

  variable(node: number): number {
    return this.#variables[node] as number // node is below size, see make
  }

  low(node: number): number {
    return this.#lows[node] as number // as above
  }

  high(node: number): number {
    return this.#highs[node] as number // as above
  }

  /** The one node of these parts. */
  make(variable: number, low: number, high: number): number {
    const mask = this.#slots.length - 1
    let slot = hash(variable, low, high) & mask
    for (let node = this.#slots[slot]; node; node = this.#slots[slot]) {
      if (
        this.#lows[node] === low &&
        this.#highs[node] === high &&
        this.#variables[node] === variable
      ) {
        return node
      }
      slot = (slot + 1) & mask
    }
    return this.#add(slot, variable, low, high)
  }

  #add(slot: number, variable: number, low: number, high: number): number {
    if (this.#size >= this.#limit) throw new DiagramTooLarge()
    if (this.#size === this.#variables.length) {
      this.#grow()
      return this.make(variable, low, high)
    }
    const node = this.#size++
    this.#variables[node] = variable
    this.#lows[node] = low
    this.#highs[node] = high
    this.#slots[slot] = node
    return node
  }

  #grow(): void {
    const longer = (old: Int32Array) => {
      const array = new Int32Array(old.length * 2)
      array.set(old)
      return array
    }
    this.#variables = longer(this.#variables)
    this.#lows = longer(this.#lows)
    this.#highs = longer(this.#highs)
    this.#slots = new Int32Array(this.#slots.length * 2)
    const mask = this.#slots.length - 1
    for (let node = 2; node < this.#size; node++) {
      let slot = hash(this.variable(node), this.low(node), this.high(node)) & mask
      while (this.#slots[slot]) slot = (slot + 1) & mask
      this.#slots[slot] = node
    }
  }
}

/** Spreads three small numbers over 32 bits; the multipliers are primes near 2^32 / φ. */
export function hash(a: number, b: number, c: number): number {
  let mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77) ^ Math.imul(c, 0xc2b2ae3d)
  mixed ^= mixed >>> 15
  mixed = Math.imul(mixed, 0x2c1b3c6d)
  return mixed ^ (mixed >>> 13)
}
