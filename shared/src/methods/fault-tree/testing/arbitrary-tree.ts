import fc from 'fast-check'
import type { FaultTree, Gate, TreeEvent } from '../model.ts'

type Kind = Gate['kind']

const COHERENT: readonly Kind[] = ['and', 'and', 'or', 'or', 'atleast', 'atleast', 'inhibit']
const ALL: readonly Kind[] = [...COHERENT, 'xor', 'xor', 'not']

/** Valid trees with shared subtrees and house events; some chances are unknown if wished. */
export function arbitraryTree(options: { coherent?: boolean; known?: boolean; events?: number }) {
  const kinds = options.coherent ? COHERENT : ALL
  const count = { min: 2, max: options.events ?? 6 }
  return fc
    .record({
      events: fc.integer(count),
      house: fc.array(fc.boolean(), { maxLength: 1 }),
      chances: fc.infiniteStream(arbitraryChance(options.known ?? true)),
      seeds: fc.array(
        fc.tuple(fc.constantFrom(...kinds), fc.array(fc.nat(999), { minLength: 8, maxLength: 8 })),
        {
          minLength: 3,
          maxLength: 12,
        },
      ),
    })
    .map(({ events, house, chances, seeds }): FaultTree => {
      const basic = Array.from({ length: events }, (_, at): TreeEvent => {
        const probability = chances.next().value
        const chance = probability === undefined ? {} : { chance: { probability } }
        return { id: `E${at}`, kind: 'basic', ...chance }
      })
      const houses = house.map((state, at): TreeEvent => ({ id: `H${at}`, kind: 'house', state }))
      const condition: TreeEvent = { id: 'C', kind: 'conditional', chance: { probability: 0.5 } }
      const gates: Gate[] = []
      const below = [...basic, ...houses].map(({ id }) => id)
      for (const [kind, seed] of seeds) {
        const gate = gateOf(`G${gates.length}`, kind, below, seed)
        gates.push(gate)
        // later gates stand on earlier ones rather than on events, so that it goes deep
        below.push(gate.id, gate.id)
      }
      const top = 'top'
      const last = gates.slice(-4).map(({ id }) => id)
      gates.push({ id: top, kind: 'atleast', k: Math.ceil(last.length / 2), inputs: last })
      return { top, gates: gates.reverse(), events: [...basic, ...houses, condition] }
    })
}

const arbitraryChance = (known: boolean): fc.Arbitrary<number | undefined> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: 0.001, max: 0.999, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1) },
    ...(known ? [] : [{ weight: 2, arbitrary: fc.constant(undefined) }]),
  )

function gateOf(id: string, kind: Kind, below: readonly string[], seed: readonly number[]): Gate {
  const [width = 0, k = 0, ...picks] = seed
  const most = kind === 'not' ? 1 : kind === 'xor' ? 2 : 2 + (width % 4)
  const inputs = [...new Set(picks.map((pick) => below[pick % below.length] ?? ''))].slice(0, most)
  if (kind === 'atleast') return { id, kind, k: Math.ceil(inputs.length / 2 + (k % 2) / 2), inputs }
  if (kind === 'inhibit') return { id, kind, inputs, condition: 'C' }
  // one thing to choose from gives no XOR
  if (kind === 'xor' && inputs.length < 2) return { id, kind: 'not', inputs }
  return { id, kind, inputs }
}
