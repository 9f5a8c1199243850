import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import type { FaultTree, Gate } from '../methods/fault-tree/model.ts'
import { newId, type PersonId, type TreeNodeId } from '../model/ids.ts'
import { addTreeNode, changeAnalysis } from './edit-fault-tree.ts'
import { rootOf } from './names.ts'
import { orderBetween } from './order.ts'

export interface AddTreeOptions {
  /** In place of the tree that is there; else beside it, in the tray. */
  replace: boolean
  createdBy?: PersonId | ''
}

/** Adds a whole fault tree, as `fitImport` has made it; its ids become names. One transaction. */
export function addFaultTree(doc: Y.Doc, tree: FaultTree, options: AddTreeOptions): TreeNodeId {
  if (options.replace) clearFaultTree(doc)
  const { createdBy = '' } = options
  const ids = new Map<string, TreeNodeId>()
  const add = (id: string, fields: Parameters<typeof addTreeNode>[1]): void => {
    // half a name would be another name
    const name = id.length > LIMITS.titleChars ? '' : id
    ids.set(id, addTreeNode(doc, { name, createdBy, ...fields }))
  }
  for (const { id, label, kind, ...gate } of tree.gates) {
    add(id, { kind, text: label ?? '', ...('k' in gate && { k: gate.k }) })
  }
  for (const { id, label, kind, ...event } of tree.events) {
    const state = 'state' in event && { state: event.state }
    const chance = 'chance' in event && { chance: event.chance ?? null }
    add(id, { kind, text: label ?? '', ...state, ...chance })
  }
  for (const gate of tree.gates) addLines(doc, gate, ids)
  const top = ids.get(tree.top)
  if (top === undefined) throw new Error('A tree that was fitted has a top')
  const analysis = rootOf(doc, 'analysis')
  if (options.replace || !rootOf(doc, 'treeNodes').has(String(analysis.get('top')))) {
    changeAnalysis(doc, { top })
  }
  const time = tree.missionTime
  if (options.replace) changeAnalysis(doc, { missionTime: time ?? null })
  else if (time !== undefined && !analysis.has('missionTime')) {
    changeAnalysis(doc, { missionTime: time })
  }
  return top
}

/** Without the search for a line that is there already: the gate is new, and a file has thousands. */
function addLines(doc: Y.Doc, gate: Gate, ids: ReadonlyMap<string, TreeNodeId>): void {
  const inputs = gate.kind === 'inhibit' ? [...gate.inputs, gate.condition] : gate.inputs
  let order: string | null = null
  for (const [at, input] of inputs.entries()) {
    const record = new Y.Map<unknown>()
    record.set('ends', [ids.get(gate.id), ids.get(input)])
    order = orderBetween(order, null)
    record.set('order', order)
    if (gate.kind === 'inhibit' && at === inputs.length - 1) record.set('condition', true)
    rootOf(doc, 'treeInputs').set(newId<'tree-input'>(), record)
  }
}

/** Takes the whole tree away, and what actions do to it. */
function clearFaultTree(doc: Y.Doc): void {
  for (const root of ['treeNodes', 'treeInputs', 'treeEffects'] as const) {
    const all = rootOf(doc, root)
    for (const id of [...all.keys()]) all.delete(id)
  }
}
