import { type FaultTree, inputsOf } from '../model.ts'

/** The definitions, by trying every combination of events: what the fast ways are checked against. */
export interface Truth {
  events: readonly string[]
  /** For each combination, bit i saying that event i happens, whether the top does. */
  table: readonly boolean[]
}

export function truthOf(tree: FaultTree): Truth {
  const events = tree.events.flatMap(({ id, kind }) => (kind === 'house' ? [] : [id]))
  const table = Array.from({ length: 2 ** events.length }, (_, bits) => {
    return evaluate(tree, (id) => ((bits >> events.indexOf(id)) & 1) === 1)
  })
  return { events, table }
}

function evaluate(tree: FaultTree, happens: (event: string) => boolean): boolean {
  const gates = new Map(tree.gates.map((gate) => [gate.id, gate]))
  const houses = new Map(
    tree.events.flatMap((event) => (event.kind === 'house' ? [[event.id, event.state]] : [])),
  )
  const known = new Map<string, boolean>()
  const value = (id: string): boolean => {
    const ready = known.get(id)
    if (ready !== undefined) return ready
    const gate = gates.get(id)
    if (!gate) return houses.get(id) ?? happens(id)
    const inputs = inputsOf(gate).map(value)
    const count = inputs.filter(Boolean).length
    const result = {
      and: count === inputs.length,
      inhibit: count === inputs.length,
      or: count > 0,
      xor: count === 1,
      not: count === 0,
      atleast: 'k' in gate && count >= gate.k,
    }[gate.kind]
    known.set(id, result)
    return result
  }
  return value(tree.top)
}

/** Prime implicants by Quine and McCluskey, as sorted texts like "E1 E4 !E5". */
export function primesOf({ events, table }: Truth): string[] {
  // per event: 0 absent, 1 present, 2 either; a product is the number with these digits to base 3
  let products = new Map<string, boolean>()
  for (const [bits, value] of table.entries()) {
    if (value) products.set(digits(bits, events.length), true)
  }
  const primes: string[] = []
  while (products.size > 0) {
    const merged = new Map<string, boolean>()
    const used = new Set<string>()
    for (const product of products.keys()) {
      for (let at = 0; at < events.length; at++) {
        if (product[at] !== '0') continue
        const twin = replaceAt(product, at, '1')
        if (!products.has(twin)) continue
        merged.set(replaceAt(product, at, '2'), true)
        used.add(product).add(twin)
      }
    }
    for (const product of products.keys()) if (!used.has(product)) primes.push(product)
    products = merged
  }
  return primes.map((prime) => name(prime, events)).sort()
}

const digits = (bits: number, length: number) =>
  Array.from({ length }, (_, at) => (bits >> at) & 1).join('')

const replaceAt = (text: string, at: number, digit: string) =>
  text.slice(0, at) + digit + text.slice(at + 1)

const name = (product: string, events: readonly string[]) =>
  events
    .flatMap((event, at) =>
      product[at] === '2' ? [] : product[at] === '1' ? [event] : [`!${event}`],
    )
    .sort()
    .join(' ')

/** Minimal cut sets of a coherent top: the smallest combinations that make it happen. */
export function minimalCutSetsOf({ events, table }: Truth): string[] {
  const cuts = [...table.keys()].filter((bits) => {
    const own = [...events.keys()].filter((at) => (bits >> at) & 1)
    return table[bits] && own.every((at) => !table[bits & ~(1 << at)])
  })
  return cuts
    .map((bits) =>
      events
        .filter((_, at) => (bits >> at) & 1)
        .sort()
        .join(' '),
    )
    .sort()
}

/** The probability of the top, as the sum over all combinations. */
export function enumerate({ events, table }: Truth, chances: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const [bits, value] of table.entries()) {
    if (!value) continue
    sum += events.reduce((product, event, at) => {
      const chance = chances.get(event) ?? Number.NaN
      return product * ((bits >> at) & 1 ? chance : 1 - chance)
    }, 1)
  }
  return sum
}
