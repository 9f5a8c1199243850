import { LIMITS } from '../../limits.ts'
import { checkGate, type Known } from './check-gate.ts'
import { findRings } from './find-rings.ts'
import { measureDepth } from './measure-depth.ts'
import type { FaultTree, TreeEvent } from './model.ts'
import { type Problem, problem } from './problems.ts'

/** Everything that keeps a tree from being analysed, each with its place. Never throws. */
export function validate(tree: FaultTree): Problem[] {
  const tooMany = checkSize(tree)
  if (tooMany.length > 0) return tooMany
  const known: Known = new Map([...tree.gates, ...tree.events].map((item) => [item.id, item]))
  return [
    ...checkTop(tree, known),
    ...checkIds(tree),
    ...tree.gates.flatMap((gate) => checkGate(gate, known)),
    ...findRings(tree.gates).map((ring) => problem('cycle', ring[0], ring)),
    ...checkDepth(tree),
    ...tree.events.flatMap(checkEvent),
    ...checkMissionTime(tree),
  ]
}

function checkSize({ gates, events }: FaultTree): Problem[] {
  const { gatesPerTree, eventsPerTree, inputsPerGate } = LIMITS
  return [
    ...(gates.length > gatesPerTree ? [problem('too-many-gates')] : []),
    ...(events.length > eventsPerTree ? [problem('too-many-events')] : []),
    ...gates
      .filter(({ inputs }) => inputs.length > inputsPerGate)
      .map(({ id }) => problem('too-many-inputs', id)),
  ]
}

function checkTop({ top }: FaultTree, known: Known): Problem[] {
  if (known.has(top)) return []
  return [problem('top-missing', '', top === '' ? [] : [top])]
}

function checkDepth({ gates }: FaultTree): Problem[] {
  const { depth, at } = measureDepth(gates)
  return depth > LIMITS.treeDepth ? [problem('too-deep', at)] : []
}

function checkIds({ gates, events }: FaultTree): Problem[] {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const { id } of [...gates, ...events]) {
    if (seen.has(id)) repeated.add(id)
    seen.add(id)
  }
  return [...repeated].map((id) => problem('duplicate-id', id))
}

function checkEvent(event: TreeEvent): Problem[] {
  if (event.kind === 'house' || !event.chance) return []
  if ('rate' in event.chance) {
    const fits = event.chance.rate >= 0 && event.chance.rate < Number.POSITIVE_INFINITY
    return fits ? [] : [problem('bad-rate', event.id)]
  }
  const fits = event.chance.probability >= 0 && event.chance.probability <= 1
  return fits ? [] : [problem('probability-outside-0-1', event.id)]
}

function checkMissionTime({ missionTime }: FaultTree): Problem[] {
  if (missionTime === undefined) return []
  const fits = missionTime >= 0 && missionTime < Number.POSITIVE_INFINITY
  return fits ? [] : [problem('bad-mission-time')]
}
