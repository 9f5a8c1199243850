/**
 * A fault tree as plain data. A graph, not a tree: an id may be the input of several gates, which
 * is how a shared subtree is drawn once and transferred elsewhere. Gates and events share one
 * space of ids.
 */
export interface FaultTree {
  /** The gate or event that the tree explains. */
  top: string
  gates: readonly Gate[]
  events: readonly TreeEvent[]
  /** Hours over which rates act; without it a rate gives no probability. */
  missionTime?: number
}

export type Gate = PlainGate | AtLeastGate | InhibitGate

/** XOR takes two inputs (texts disagree on what three would mean), NOT takes one. */
export interface PlainGate {
  id: string
  label?: string
  kind: 'and' | 'or' | 'xor' | 'not'
  inputs: readonly string[]
}

/** True when at least k of its n inputs are. */
export interface AtLeastGate {
  id: string
  label?: string
  kind: 'atleast'
  k: number
  inputs: readonly string[]
}

/** True when all inputs are while the condition, a conditional event, holds. */
export interface InhibitGate {
  id: string
  label?: string
  kind: 'inhibit'
  inputs: readonly string[]
  condition: string
}

export type TreeEvent = ChanceEvent | HouseEvent

export interface ChanceEvent {
  id: string
  label?: string
  kind: 'basic' | 'undeveloped' | 'conditional'
  /** Absent when nobody has said: figures that need it are then not computable, never 0. */
  chance?: Chance
}

/** A switch of the model: known to be true or false, and substituted before any analysis. */
export interface HouseEvent {
  id: string
  label?: string
  kind: 'house'
  state: boolean
}

/** A probability (0 to 1), or a constant failure rate per hour without repair. */
export type Chance = { probability: number } | { rate: number }

/** What a gate depends on, the condition of an INHIBIT last. */
export function inputsOf(gate: Gate): readonly string[] {
  return gate.kind === 'inhibit' ? [...gate.inputs, gate.condition] : gate.inputs
}
