import { type Gate, inputsOf, type TreeEvent } from './model.ts'
import { type Problem, problem } from './problems.ts'

/** What a gate refers to, by id. */
export type Known = ReadonlyMap<string, Gate | TreeEvent>

/** Problems of one gate by itself: its inputs, their number, its k, its condition. */
export function checkGate(gate: Gate, known: Known): Problem[] {
  return [...checkCount(gate), ...checkReferences(gate, known), ...checkCondition(gate, known)]
}

function checkCount(gate: Gate): Problem[] {
  const n = gate.inputs.length
  if (n === 0) return [problem('no-inputs', gate.id)]
  if (gate.kind === 'not' && n !== 1) return [problem('not-needs-one-input', gate.id)]
  if (gate.kind === 'xor' && n !== 2) return [problem('xor-needs-two-inputs', gate.id)]
  if (gate.kind !== 'atleast') return []
  const fits = Number.isInteger(gate.k) && gate.k >= 1 && gate.k <= n
  return fits ? [] : [problem('k-outside-inputs', gate.id)]
}

function checkReferences(gate: Gate, known: Known): Problem[] {
  const unknown = new Set<string>()
  const repeated = new Set<string>()
  const seen = new Set<string>()
  for (const input of inputsOf(gate)) {
    if (!known.has(input)) unknown.add(input)
    if (seen.has(input)) repeated.add(input)
    seen.add(input)
  }
  return [
    ...[...unknown].map((input) => problem('unknown-reference', gate.id, [input])),
    ...[...repeated].map((input) => problem('duplicate-input', gate.id, [input])),
  ]
}

function checkCondition(gate: Gate, known: Known): Problem[] {
  if (gate.kind !== 'inhibit') return []
  const condition = known.get(gate.condition)
  // a house event may stand for a condition that is known to hold, or not
  if (!condition || condition.kind === 'conditional' || condition.kind === 'house') return []
  return [problem('condition-not-conditional', gate.id, [gate.condition])]
}
