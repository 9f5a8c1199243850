import * as Y from 'yjs'
import { LIMITS } from '../limits.ts'
import type { Analysis } from '../model/analysis.ts'
import { newId, type TreeEffectId, type TreeInputId, type TreeNodeId } from '../model/ids.ts'
import type { TreeEffect } from '../model/tree-effect.ts'
import type { TreeInput } from '../model/tree-input.ts'
import type { TreeNode } from '../model/tree-node.ts'
import { lastOrder } from './last-order.ts'
import { rootOf } from './names.ts'
import { orderBetween } from './order.ts'
import { newText } from './text.ts'

export type NewTreeNode = Pick<TreeNode, 'kind'> & Partial<Omit<TreeNode, 'kind'>>
export type TreeNodeChange = Partial<
  Pick<TreeNode, 'kind' | 'cause' | 'k' | 'state' | 'chance' | 'name'>
>

/** Adds a gate or an event, joined to nothing. */
export function addTreeNode(doc: Y.Doc, { text = '', id, ...values }: NewTreeNode): TreeNodeId {
  const own = id ?? newId<'tree-node'>()
  const record = new Y.Map<unknown>()
  record.set('text', newText(text.slice(0, LIMITS.noteTextChars)))
  setAll(record, values)
  rootOf(doc, 'treeNodes').set(own, record)
  return own
}

export function changeTreeNode(doc: Y.Doc, id: TreeNodeId, change: TreeNodeChange): void {
  const record = rootOf(doc, 'treeNodes').get(id)
  if (record instanceof Y.Map) setAll(record, change)
}

/** Nothing said is nothing kept: a document of thousands of nodes is mostly keys. */
function setAll(record: Y.Map<unknown>, values: Partial<TreeNode>): void {
  for (const [key, value] of Object.entries(values)) {
    if (value === '' || value === null) record.delete(key)
    else record.set(key, value)
  }
}

/** The co-edited words of a node; never keep it across undo. */
export function treeNodeText(doc: Y.Doc, id: TreeNodeId): Y.Text | undefined {
  const record = rootOf(doc, 'treeNodes').get(id)
  const text = record instanceof Y.Map ? record.get('text') : undefined
  return text instanceof Y.Text ? text : undefined
}

/** With the lines to and from it, and what actions do to it. */
export function deleteTreeNode(doc: Y.Doc, id: TreeNodeId): void {
  for (const [key, record] of rootOf(doc, 'treeInputs')) {
    if (endsOf(record).includes(id)) rootOf(doc, 'treeInputs').delete(key)
  }
  for (const [key, record] of rootOf(doc, 'treeEffects')) {
    if (record instanceof Y.Map && record.get('node') === id) rootOf(doc, 'treeEffects').delete(key)
  }
  rootOf(doc, 'treeNodes').delete(id)
}

function endsOf(record: unknown): readonly unknown[] {
  const ends = record instanceof Y.Map ? record.get('ends') : undefined
  return Array.isArray(ends) ? ends : []
}

/** Lets a gate depend on a node; a line between them is found again and not doubled. */
export function addTreeInput(
  doc: Y.Doc,
  { gate, input, condition = false }: Pick<TreeInput, 'gate' | 'input'> & Partial<TreeInput>,
): TreeInputId {
  const all = rootOf(doc, 'treeInputs')
  for (const [key, record] of all) {
    const [from, to] = endsOf(record)
    if (from === gate && to === input) return key as TreeInputId // a key of the root of lines
  }
  const id = newId<'tree-input'>()
  const record = new Y.Map<unknown>()
  record.set('ends', [gate, input])
  if (condition) record.set('condition', true)
  record.set(
    'order',
    orderBetween(
      lastOrder(all, (other) => endsOf(other)[0] === gate),
      null,
    ),
  )
  all.set(id, record)
  return id
}

export function changeTreeInput(
  doc: Y.Doc,
  id: TreeInputId,
  change: Partial<Pick<TreeInput, 'condition' | 'order'>>,
): void {
  const record = rootOf(doc, 'treeInputs').get(id)
  if (!(record instanceof Y.Map)) return
  for (const [key, value] of Object.entries(change)) record.set(key, value)
}

export function deleteTreeInput(doc: Y.Doc, id: TreeInputId): void {
  rootOf(doc, 'treeInputs').delete(id)
}

/** Says what an action does to an event; what was said of the two before is replaced. */
export function setTreeEffect(doc: Y.Doc, effect: Omit<TreeEffect, 'id'>): TreeEffectId {
  const all = rootOf(doc, 'treeEffects')
  for (const [key, record] of all) {
    if (!(record instanceof Y.Map) || record.get('action') !== effect.action) continue
    if (record.get('node') !== effect.node) continue
    record.set('becomes', effect.becomes)
    return key as TreeEffectId // a key of the root of effects
  }
  const id = newId<'tree-effect'>()
  all.set(id, new Y.Map<unknown>(Object.entries(effect)))
  return id
}

export function deleteTreeEffect(doc: Y.Doc, id: TreeEffectId): void {
  rootOf(doc, 'treeEffects').delete(id)
}

/** Sets what the views of the causes have in common, without the problem's words. */
export function changeAnalysis(doc: Y.Doc, change: Partial<Omit<Analysis, 'problem'>>): void {
  const root = rootOf(doc, 'analysis')
  for (const [key, value] of Object.entries(change)) {
    if (value === '' || value === null) root.delete(key)
    else root.set(key, value)
  }
}

/** The problem in a sentence, for a binding. */
export function problemText(doc: Y.Doc): Y.Text | undefined {
  const text = rootOf(doc, 'analysis').get('problem')
  return text instanceof Y.Text ? text : undefined
}
