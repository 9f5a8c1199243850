import type { Gate, HouseEvent } from '../methods/fault-tree/model.ts'
import { MefRefused } from './mef-refusal.ts'
import { attributeOf, type MefElement, numberIn, truthOf } from './mef-xml.ts'

/** Where gates and house events go that a formula inside a formula needs. */
export interface FormulaSink {
  addGate(gate: Gate): void
  addHouse(event: HouseEvent): void
  /** The id that a reference means. */
  resolve(reference: string): string
  /** An id that nothing else has, for a part of a gate. */
  nameFor(gate: string): string
}

const REFERENCES: ReadonlySet<string> = new Set(['event', 'gate', 'basic-event', 'house-event'])

/**
 * The gate that a formula of the format makes. Formulas in formulas become gates of their own, and
 * connectives that trees do not have are said in those that they have: NAND is NOT of AND, IFF is
 * NOT of XOR, "a implies b" is "not a, or b", and an XOR of many is one of two, again and again.
 *
 * @throws MefRefused
 */
export function gateOfFormula(id: string, formula: MefElement, sink: FormulaSink): Gate {
  const part = (element: MefElement): string => partOf(id, element, sink)
  const nested = (gate: GateParts): string => addNested(id, gate, sink)
  const parts = formula.children
  const [first, second] = parts
  switch (formula.name) {
    case 'and':
    case 'or':
      return { id, kind: formula.name, inputs: parts.map(part) }
    case 'atleast': {
      const k = numberIn(formula, attributeOf(formula, 'min'))
      return { id, kind: 'atleast', k, inputs: parts.map(part) }
    }
    case 'not':
      if (!first || second) throw wrongCount(formula)
      return { id, kind: 'not', inputs: [part(first)] }
    case 'nand':
      return { id, kind: 'not', inputs: [nested({ kind: 'and', inputs: parts.map(part) })] }
    case 'nor':
      return { id, kind: 'not', inputs: [nested({ kind: 'or', inputs: parts.map(part) })] }
    case 'xor':
      return { id, kind: 'xor', inputs: pair(formula, parts.map(part), nested) }
    case 'iff':
      return {
        id,
        kind: 'not',
        inputs: [nested({ kind: 'xor', inputs: pair(formula, parts.map(part), nested) })],
      }
    case 'imply':
      if (!first || !second || parts.length > 2) throw wrongCount(formula)
      return {
        id,
        kind: 'or',
        inputs: [nested({ kind: 'not', inputs: [part(first)] }), part(second)],
      }
    default:
      // a name for something else: an OR of one
      return { id, kind: 'or', inputs: [part(formula)] }
  }
}

type GateParts = { kind: 'and' | 'or' | 'xor' | 'not'; inputs: readonly string[] }

const wrongCount = ({ line, name }: MefElement) =>
  new MefRefused('wrong-number-of-parts', line, name)

function pair(
  formula: MefElement,
  inputs: readonly string[],
  nested: (gate: GateParts) => string,
): string[] {
  const [first, ...rest] = inputs
  if (first === undefined || rest.length === 0) throw wrongCount(formula)
  return [first, rest.reduceRight((right, left) => nested({ kind: 'xor', inputs: [left, right] }))]
}

/** The id of what a part of a formula refers to, or of the gate that is made for it. */
function partOf(gate: string, element: MefElement, sink: FormulaSink): string {
  if (REFERENCES.has(element.name)) return sink.resolve(attributeOf(element, 'name'))
  const id = sink.nameFor(gate)
  if (element.name === 'constant') {
    sink.addHouse({ id, kind: 'house', state: truthOf(element) })
    return id
  }
  if (!CONNECTIVES.has(element.name)) {
    throw new MefRefused('unsupported-element', element.line, element.name)
  }
  sink.addGate(gateOfFormula(id, element, sink))
  return id
}

const CONNECTIVES: ReadonlySet<string> = new Set(
  'and or atleast not nand nor xor iff imply'.split(' '),
)

function addNested(gate: string, parts: GateParts, sink: FormulaSink): string {
  const id = sink.nameFor(gate)
  sink.addGate({ id, ...parts })
  return id
}
