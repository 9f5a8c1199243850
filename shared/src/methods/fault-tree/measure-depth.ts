import { type Gate, inputsOf } from './model.ts'

/**
 * The longest chain of gates, and the gate at its top. Gates in a ring, and those above one, have
 * no depth and are left out.
 */
export function measureDepth(gates: readonly Gate[]): { depth: number; at: string } {
  const byId = new Map(gates.map((gate) => [gate.id, gate]))
  const users = new Map<string, string[]>()
  const waiting = new Map<string, number>()
  for (const gate of byId.values()) {
    const below = [...new Set(inputsOf(gate))].filter((input) => byId.has(input))
    waiting.set(gate.id, below.length)
    for (const input of below) users.set(input, [...(users.get(input) ?? []), gate.id])
  }
  // from the lowest gates upward (A. B. Kahn 1962), without recursion
  const ready = [...byId.keys()].filter((id) => waiting.get(id) === 0)
  const depths = new Map(ready.map((id) => [id, 1]))
  let deepest = { depth: 0, at: '' }
  for (const id of ready) {
    const depth = depths.get(id) ?? 1
    if (depth > deepest.depth) deepest = { depth, at: id }
    for (const user of users.get(id) ?? []) {
      depths.set(user, Math.max(depth + 1, depths.get(user) ?? 0))
      const left = (waiting.get(user) ?? 0) - 1
      waiting.set(user, left)
      if (left === 0) ready.push(user)
    }
  }
  return deepest
}
