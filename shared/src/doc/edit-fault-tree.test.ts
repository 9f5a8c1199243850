import { expect, test } from 'vitest'
import type { ActionId } from '../model/ids.ts'
import {
  addTreeInput,
  addTreeNode,
  changeAnalysis,
  changeTreeInput,
  changeTreeNode,
  deleteTreeEffect,
  deleteTreeInput,
  deleteTreeNode,
  problemText,
  setTreeEffect,
  treeNodeText,
} from './edit-fault-tree.ts'
import { readBoard } from './read.ts'
import { seeded } from './testing/two-docs.ts'

const ACTION = 'act' as ActionId

test('a fault tree is made of nodes, lines and what actions do', () => {
  const doc = seeded()
  const board = () => readBoard(doc).board
  const top = addTreeNode(doc, { kind: 'or', text: 'Checkout fails' })
  const cache = addTreeNode(doc, { kind: 'basic', text: 'Cache', chance: { probability: 0.1 } })
  changeAnalysis(doc, { top, missionTime: 24 })
  problemText(doc)?.insert(0, 'Checkout fails for 38 %')
  const line = addTreeInput(doc, { gate: top, input: cache })
  expect(addTreeInput(doc, { gate: top, input: cache })).toBe(line)
  changeTreeInput(doc, line, { condition: true })
  changeTreeNode(doc, cache, { chance: { rate: 1e-4 }, name: 'cache-1' })
  treeNodeText(doc, cache)?.insert(5, ' empty')
  const effect = setTreeEffect(doc, { action: ACTION, node: cache, becomes: 0.5 })
  expect(setTreeEffect(doc, { action: ACTION, node: cache, becomes: 0 })).toBe(effect)

  expect(board().analysis).toEqual({ problem: 'Checkout fails for 38 %', top, missionTime: 24 })
  expect(board().treeNodes[top]).toMatchObject({ kind: 'or', cause: '', k: 1, chance: null })
  expect(board().treeNodes[cache]).toMatchObject({
    text: 'Cache empty',
    chance: { rate: 1e-4 },
    name: 'cache-1',
  })
  expect(board().treeInputs[line]).toMatchObject({ gate: top, input: cache, condition: true })
  expect(board().treeEffects[effect]).toMatchObject({ action: ACTION, node: cache, becomes: 0 })

  changeTreeNode(doc, cache, { chance: null })
  expect(board().treeNodes[cache]?.chance).toBeNull()
  deleteTreeEffect(doc, effect)
  deleteTreeInput(doc, line)
  addTreeInput(doc, { gate: top, input: cache })
  setTreeEffect(doc, { action: ACTION, node: cache, becomes: 0 })
  deleteTreeNode(doc, cache)
  expect(board()).toMatchObject({ treeInputs: {}, treeEffects: {} })
  expect(Object.keys(board().treeNodes)).toEqual([top])
})
