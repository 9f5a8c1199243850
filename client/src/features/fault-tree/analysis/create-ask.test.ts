import {
  changeTreeInput,
  changeTreeNode,
  setTreeEffect,
} from '@herringbone/shared/doc/edit-fault-tree.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { wordsText } from '../editor/tree-edits.ts'
import { A, ACTION, C, openTree } from '../testing/sample-tree.ts'
import { createAsk } from './create-ask.ts'
import { switchAction, treeView } from './tree-view.ts'

let open: ReturnType<typeof openTree>
beforeEach(() => {
  open = openTree()
})
afterEach(() => {
  treeView.setState({ on: new Set() })
  open.close()
})

test('words are nothing to the analysis: what is asked stays the same object', () => {
  const ask = createAsk(open.board)
  const before = ask()
  open.board.edit(() => wordsText(open.board, A)?.insert(0, 'The '))
  expect(ask()).toBe(before)
})

test('a probability, a line and an order are', () => {
  const ask = createAsk(open.board)
  const [first] = [ask()]
  open.board.edit((doc) => changeTreeNode(doc, C, { chance: { probability: 0.2 } }))
  const second = ask()
  expect(second.tree).not.toEqual(first.tree)
  const [line] = Object.values(open.board.store.getState().treeInputs)
  if (!line) throw new Error('the sample has lines')
  open.board.edit((doc) => changeTreeInput(doc, line.id, { order: 'zz' }))
  expect(ask().tree).not.toEqual(second.tree)
})

test('an action counts while it is switched on and there', () => {
  const ask = createAsk(open.board)
  open.board.edit((doc) => setTreeEffect(doc, { action: ACTION, node: A, becomes: 0 }))
  expect(ask().effects).toEqual([])
  switchAction(ACTION, true)
  expect(ask().effects).toEqual([{ event: A, becomes: 0 }])
  open.board.edit((doc) => doc.getMap('actions').delete(ACTION))
  expect(ask().effects).toEqual([])
})
