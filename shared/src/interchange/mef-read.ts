import {
  type ChanceEvent,
  type FaultTree,
  type Gate,
  inputsOf,
  type TreeEvent,
} from '../methods/fault-tree/model.ts'
import { chanceOfExpression, expressionIn } from './mef-chance.ts'
import { gateOfFormula } from './mef-formula.ts'
import { idOfMefName } from './mef-names.ts'
import { type MefNote, type MefRefusal, MefRefused } from './mef-refusal.ts'
import {
  attributeOf,
  childOf,
  extensionOf,
  type MefElement,
  numberIn,
  parseMefXml,
  truthOf,
} from './mef-xml.ts'

export type MefReading =
  | { ok: true; tree: FaultTree; notes: MefNote[] }
  | { ok: false; refusal: MefRefusal }

/**
 * Reads the fault tree of a file in the Open-PSA Model Exchange Format (open-psa.github.io/mef,
 * 2.0d, fault tree and stochastic layers). The tree may still have problems: see `validate`.
 *
 * @param top The name of the gate to begin at, when the file has several that could be it.
 */
export function readMef(xml: string, top?: string): MefReading {
  try {
    return new MefReader(parseMefXml(xml)).read(top)
  } catch (error) {
    if (!(error instanceof MefRefused)) throw error
    return { ok: false, refusal: error.refusal }
  }
}

const DEFINITIONS: ReadonlySet<string> = new Set(
  'define-gate define-basic-event define-house-event define-parameter'.split(' '),
)

/** Parts of a model that say nothing about the tree itself. */
const BESIDE_THE_TREE: ReadonlySet<string> = new Set(
  `define-event-tree define-initiating-event define-initiating-event-group define-alignment
   define-consequence define-consequence-group define-rule define-extern-library
   define-extern-function`.split(/\s+/),
)

class MefReader {
  readonly #root: MefElement
  readonly #gates: Gate[] = []
  readonly #events: TreeEvent[] = []
  readonly #notes: MefNote[] = []
  readonly #parameters = new Map<string, MefElement>()
  readonly #names = new Set<string>()
  /** How many parts of a gate have got a name. */
  readonly #parts = new Map<string, number>()

  constructor(root: MefElement) {
    if (root.name !== 'opsa-mef') throw new MefRefused('not-mef', root.line, root.name)
    this.#root = root
  }

  read(top: string | undefined): MefReading {
    const definitions = this.#root.children.flatMap((child) => this.#definitionsIn(child))
    for (const definition of definitions) this.#claimName(definition)
    for (const definition of definitions) this.#define(definition)
    const time = extensionOf(this.#root, 'mission-time')
    const tree: FaultTree = {
      top: this.#topOf(top),
      gates: this.#gates,
      events: this.#events,
      ...(time === undefined ? {} : { missionTime: numberIn(this.#root, time) }),
    }
    return { ok: true, tree, notes: this.#notes }
  }

  #definitionsIn(element: MefElement): readonly MefElement[] {
    const { name, line, children } = element
    if (name === 'label' || name === 'attributes') return []
    if (name === 'define-fault-tree' || name === 'model-data') {
      return children.filter((child) => child.name !== 'label' && child.name !== 'attributes')
    }
    // common causes, substitutions, inclusions: without them the tree would say something else
    if (!BESIDE_THE_TREE.has(name)) throw new MefRefused('unsupported-element', line, name)
    this.#notes.push({ code: 'ignored-element', line, about: name })
    return []
  }

  #claimName(definition: MefElement): void {
    if (!DEFINITIONS.has(definition.name)) {
      throw new MefRefused('unsupported-element', definition.line, definition.name)
    }
    const name = attributeOf(definition, 'name')
    if (definition.name === 'define-parameter') {
      if (this.#parameters.has(name)) throw new MefRefused('defined-twice', definition.line, name)
      this.#parameters.set(name, definition)
      return
    }
    const id = idOfMefName(name)
    if (this.#names.has(id)) throw new MefRefused('defined-twice', definition.line, name)
    this.#names.add(id)
  }

  #define(definition: MefElement): void {
    switch (definition.name) {
      case 'define-gate':
        this.#defineGate(definition)
        break
      case 'define-basic-event':
        this.#events.push(this.#basicEvent(definition))
        break
      case 'define-house-event': {
        const value = childOf(definition, 'constant')
        const state = value !== undefined && truthOf(value)
        this.#events.push({ ...headOf(definition), kind: 'house', state })
        break
      }
    }
  }

  #defineGate(definition: MefElement): void {
    const head = headOf(definition)
    const formula = expressionIn(definition)
    if (!formula) throw new MefRefused('formula-missing', definition.line, head.id)
    const place = this.#gates.length
    const gate = gateOfFormula(head.id, formula, {
      addGate: (nested) => this.#gates.push(nested),
      addHouse: (event) => this.#events.push(event),
      resolve: (reference) => this.#resolve(reference),
      nameFor: (of) => this.#newName(of),
    })
    // the gate before the parts that were made for it
    this.#gates.splice(place, 0, { ...asInhibit(gate, definition), ...head })
  }

  #basicEvent(definition: MefElement): ChanceEvent {
    const flavor = extensionOf(definition, 'flavor')
    const kind = flavor === 'undeveloped' || flavor === 'conditional' ? flavor : 'basic'
    const head = headOf(definition)
    const expression = expressionIn(definition)
    const chance = expression && chanceOfExpression(expression, this.#parameters)
    if (expression && !chance) {
      this.#notes.push({ code: 'chance-not-read', line: expression.line, about: head.id })
    }
    return { ...head, kind, ...(chance && { chance }) }
  }

  /** A name, or the path of one through containers, which have no names of their own here. */
  #resolve(reference: string): string {
    const id = idOfMefName(reference)
    if (this.#names.has(id)) return id
    const last = idOfMefName(reference.slice(reference.lastIndexOf('.') + 1))
    return this.#names.has(last) ? last : id
  }

  #newName(of: string): string {
    const number = (this.#parts.get(of) ?? 0) + 1
    this.#parts.set(of, number)
    const name = `${of}.${number}`
    if (this.#names.has(name)) return this.#newName(of)
    this.#names.add(name)
    return name
  }

  /** What was asked for, else what the file says, else the one gate that is no other's input. */
  #topOf(asked: string | undefined): string {
    const trees = this.#root.children.filter(({ name }) => name === 'define-fault-tree')
    const said = trees.map((tree) => extensionOf(tree, 'top')).find((top) => top !== undefined)
    const named = asked ?? (said && idOfMefName(said))
    if (named !== undefined) {
      if (!this.#names.has(named)) throw new MefRefused('no-top', 0, named)
      return named
    }
    const used = new Set(this.#gates.flatMap(inputsOf))
    const [first, ...others] = this.#gates.filter(({ id }) => !used.has(id)).map(({ id }) => id)
    if (first === undefined) throw new MefRefused('no-top', 0)
    if (others.length > 0) throw new MefRefused('several-tops', 0, first, ...others)
    return first
  }
}

function headOf(definition: MefElement): { id: string; label?: string } {
  const id = idOfMefName(attributeOf(definition, 'name'))
  const label = childOf(definition, 'label')?.text.trim()
  return label ? { id, label } : { id }
}

/** An AND of the flavor "inhibit" is the gate, and names its condition or has it last. */
function asInhibit(gate: Gate, definition: MefElement): Gate {
  if (gate.kind !== 'and' || extensionOf(definition, 'flavor') !== 'inhibit') return gate
  const condition = gate.inputs.at(-1)
  if (condition === undefined) return gate
  return { id: gate.id, kind: 'inhibit', inputs: gate.inputs.slice(0, -1), condition }
}
