import { type Gate, inputsOf } from './model.ts'

/**
 * Rings of gates that depend on themselves, each as its ids in order from the gate that comes
 * first in the list. One ring is told per place where the walk closes one, so that every cycle is
 * broken once the told rings are.
 */
export function findRings(gates: readonly Gate[]): string[][] {
  const byId = new Map(gates.map((gate) => [gate.id, gate]))
  const done = new Set<string>()
  const rings: string[][] = []
  for (const gate of gates) walk(gate, byId, done, rings)
  return rings
}

interface Step {
  gate: Gate
  inputs: readonly string[]
  next: number
}

/** Depth first without recursion: a chain of gates may be as long as the limit allows. */
function walk(
  start: Gate,
  byId: ReadonlyMap<string, Gate>,
  done: Set<string>,
  rings: string[][],
): void {
  if (done.has(start.id)) return
  const path: Step[] = []
  const depth = new Map<string, number>()
  const enter = (gate: Gate) => {
    depth.set(gate.id, path.length)
    path.push({ gate, inputs: inputsOf(gate), next: 0 })
  }
  enter(start)
  for (let step = path.at(-1); step; step = path.at(-1)) {
    const input = step.inputs[step.next++]
    if (input === undefined) {
      path.pop()
      depth.delete(step.gate.id)
      done.add(step.gate.id)
      continue
    }
    const from = depth.get(input)
    const gate = byId.get(input)
    if (from !== undefined) rings.push(path.slice(from).map(({ gate: { id } }) => id))
    else if (gate && !done.has(input)) enter(gate)
  }
}
