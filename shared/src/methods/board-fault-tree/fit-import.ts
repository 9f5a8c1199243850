import { LIMITS } from '../../limits.ts'
import { type FaultTree, type Gate, inputsOf, type TreeEvent } from '../fault-tree/model.ts'
import type { ProblemCode } from '../fault-tree/problems.ts'
import { validate } from '../fault-tree/validate.ts'

/** What is not taken over as the file has it, and named beforehand. */
export interface ImportChange {
  code: /** an input that is defined nowhere comes as an undeveloped event */
    | 'undefined-input'
    /** the same input twice counts once */
    | 'doubled-input'
    /** a k that is no number of inputs becomes 1 */
    | 'k-becomes-1'
    /** rates act over hours that are no time; they have to be said */
    | 'mission-time-dropped'
    /** longer than words may be here */
    | 'label-cut'
    | 'name-cut'
  at: string
  about: string
}

export interface FittedImport {
  tree: FaultTree
  changes: ImportChange[]
  /** So large that it does not come in at all. */
  tooLarge: ProblemCode | null
}

const TOO_LARGE: ReadonlySet<ProblemCode> = new Set([
  'too-many-gates',
  'too-many-events',
  'too-many-inputs',
])

/**
 * A tree from a file as a board can hold it. What is wrong with it otherwise (a ring, a gate
 * without inputs) comes in as it is, and the analysis names it there.
 */
export function fitImport(tree: FaultTree): FittedImport {
  const tooLarge = validate(tree).find(({ code }) => TOO_LARGE.has(code))?.code ?? null
  const changes: ImportChange[] = []
  const change = (code: ImportChange['code'], at: string, about = ''): void => {
    changes.push({ code, at, about })
  }
  const known = new Set([...tree.gates, ...tree.events].map(({ id }) => id))
  const added: TreeEvent[] = []
  for (const gate of tree.gates) {
    for (const input of inputsOf(gate)) {
      if (known.has(input)) continue
      known.add(input)
      const isCondition = 'condition' in gate && gate.condition === input
      added.push({ id: input, kind: isCondition ? 'conditional' : 'undeveloped' })
      change('undefined-input', gate.id, input)
    }
  }
  const labelled = <T extends { id: string; label?: string }>(item: T): T => {
    if (item.id.length > LIMITS.titleChars) change('name-cut', item.id)
    if ((item.label?.length ?? 0) <= LIMITS.noteTextChars) return item
    change('label-cut', item.id)
    return { ...item, label: item.label?.slice(0, LIMITS.noteTextChars).trim() }
  }
  const gates = tree.gates.map((gate) => labelled(fitGate(gate, change)))
  const events = [...tree.events.map(labelled), ...added]
  const { missionTime, ...rest } = tree
  if (missionTime === undefined) return { tree: { ...rest, gates, events }, changes, tooLarge }
  const fits = missionTime > 0 && missionTime < 1e9
  if (!fits) change('mission-time-dropped', '', String(missionTime))
  return { tree: { ...rest, gates, events, ...(fits && { missionTime }) }, changes, tooLarge }
}

function fitGate(
  gate: Gate,
  change: (code: ImportChange['code'], at: string, about?: string) => void,
): Gate {
  const seen = new Set<string>('condition' in gate ? [gate.condition] : [])
  const inputs = gate.inputs.filter((input) => {
    if (!seen.has(input)) return seen.add(input)
    change('doubled-input', gate.id, input)
    return false
  })
  if (gate.kind !== 'atleast') return { ...gate, inputs }
  const fits = Number.isInteger(gate.k) && gate.k > 0
  if (!fits) change('k-becomes-1', gate.id, String(gate.k))
  return { ...gate, inputs, k: fits ? gate.k : 1 }
}
