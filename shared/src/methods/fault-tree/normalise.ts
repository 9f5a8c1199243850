import { and, atLeast, type Formula, not, or, xor } from './formula.ts'
import type { FaultTree, Gate } from './model.ts'

/**
 * The formula of the top of a valid tree: house events are replaced by what they are, what follows
 * from that is worked out, an INHIBIT is the AND of its inputs and its condition, and a shared
 * subtree stays one object. `true` means the top is always true, `false` that it is impossible.
 */
export function normalise(tree: FaultTree): Formula {
  const gates = new Map(tree.gates.map((gate) => [gate.id, gate]))
  const made = new Map<string, Formula>()
  for (const event of tree.events) {
    made.set(event.id, event.kind === 'house' ? event.state : { op: 'event', id: event.id })
  }
  const make = (id: string): Formula => {
    const ready = made.get(id)
    if (ready !== undefined) return ready
    const gate = gates.get(id)
    if (!gate) throw new Error(`Not a valid tree: ${id} is neither gate nor event`)
    const formula = makeGate(gate, make)
    made.set(id, formula)
    return formula
  }
  return make(tree.top)
}

function makeGate(gate: Gate, make: (id: string) => Formula): Formula {
  const parts = gate.inputs.map(make)
  switch (gate.kind) {
    case 'and':
      return and(parts)
    case 'or':
      return or(parts)
    case 'xor':
      return xor(parts)
    case 'not':
      return not(and(parts))
    case 'atleast':
      return atLeast(gate.k, parts)
    case 'inhibit':
      return and([...parts, make(gate.condition)])
  }
}
