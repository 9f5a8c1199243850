import type { Chance, FaultTree, Gate } from '../model.ts'

/**
 * A tree from lines like `G1 = or G2 E1`, `G2 = 2of E1 E2 E3`, `G3 = inhibit E1 if C1`; the first
 * line is the top. Whatever is no gate is a basic event, with the chance that `chances` has for it.
 */
export function treeOf(
  lines: string,
  chances: Readonly<Record<string, number | Chance>> | number = {},
): FaultTree {
  const gates = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(gateOf)
  const named = new Set(gates.flatMap(({ inputs }) => inputs))
  const conditions = new Set(gates.flatMap((gate) => ('condition' in gate ? gate.condition : [])))
  for (const condition of conditions) named.add(condition)
  for (const { id } of gates) named.delete(id)
  const chanceOf = (id: string) => {
    const chance = typeof chances === 'number' ? chances : chances[id]
    if (chance === undefined) return {}
    return { chance: typeof chance === 'number' ? { probability: chance } : chance }
  }
  return {
    top: gates[0]?.id ?? '',
    gates,
    events: [...named].map((id) => ({
      id,
      kind: conditions.has(id) ? ('conditional' as const) : ('basic' as const),
      ...chanceOf(id),
    })),
  }
}

function gateOf(line: string): Gate {
  const [id = '', rest = ''] = line.split(/\s*=\s*/)
  const [head = '', condition] = rest.split(/\s+if\s+/)
  const [kind = '', ...inputs] = head.split(/\s+/)
  const k = /^(\d+)of$/.exec(kind)?.[1]
  if (k) return { id, kind: 'atleast', k: Number(k), inputs }
  if (kind === 'inhibit') return { id, kind, inputs, condition: condition ?? '' }
  if (kind === 'and' || kind === 'or' || kind === 'xor' || kind === 'not')
    return { id, kind, inputs }
  throw new Error(`No such gate: ${line}`)
}
