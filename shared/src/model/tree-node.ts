import { LIMITS } from '../limits.ts'
import type { Chance } from '../methods/fault-tree/model.ts'
import { type Fields, isOneOf, shortString } from './fields.ts'
import { asId, type CauseId, type PersonId, type TreeNodeId } from './ids.ts'

export const GATE_KINDS = ['and', 'or', 'atleast', 'xor', 'not', 'inhibit'] as const
export const TREE_EVENT_KINDS = ['basic', 'undeveloped', 'conditional', 'house'] as const
export type GateKind = (typeof GATE_KINDS)[number]
export type TreeEventKind = (typeof TREE_EVENT_KINDS)[number]
export type TreeNodeKind = GateKind | TreeEventKind
const TREE_NODE_KINDS = [...GATE_KINDS, ...TREE_EVENT_KINDS] as const

/** A gate or an event of the fault tree. What goes into a gate is said by `model/tree-input`. */
export interface TreeNode {
  id: TreeNodeId
  /** Its own words; what a cause says is shown in their place. */
  text: string
  /** The cause that it stands for; empty: none. */
  cause: CauseId | ''
  kind: TreeNodeKind
  /** Of how many of the inputs an `atleast` gate is true; kept with other kinds. */
  k: number
  /** Of a house event. */
  state: boolean
  /** Null when nobody has said: then it is not computable, and never 0. */
  chance: Chance | null
  /** What a file calls it that it was read from; empty: nothing. Kept for writing it again. */
  name: string
  createdBy: PersonId | ''
}

export const isGateKind = (kind: TreeNodeKind): kind is GateKind => isOneOf(GATE_KINDS, kind)

/** The values of a node as the document holds them, without its text. */
export function readTreeNodeFields(fields: Fields): Omit<TreeNode, 'id' | 'text'> | undefined {
  const kind = fields.get('kind')
  if (!isOneOf(TREE_NODE_KINDS, kind)) return undefined
  const k = fields.get('k')
  return {
    cause: asId<'cause'>(fields.get('cause')) ?? '',
    kind,
    k: typeof k === 'number' && Number.isInteger(k) && k > 0 ? k : 1,
    state: fields.get('state') !== false,
    chance: asChance(fields.get('chance')),
    name: shortString(fields.get('name'), LIMITS.titleChars),
    createdBy: asId<'person'>(fields.get('createdBy')) ?? '',
  }
}

/** A number that is out of range is kept: the analysis names it, with its place. */
export function asChance(value: unknown): Chance | null {
  if (typeof value !== 'object' || value === null) return null
  if ('probability' in value && typeof value.probability === 'number') {
    return { probability: value.probability }
  }
  if ('rate' in value && typeof value.rate === 'number') return { rate: value.rate }
  return null
}
