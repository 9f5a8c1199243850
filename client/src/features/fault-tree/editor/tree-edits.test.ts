import type { TreeInput } from '@herringbone/shared/model/tree-input.ts'
import { expect, test } from 'vitest'
import type { BoardHandle } from '../../../sync/board-handle.ts'
import { createLocalBoard } from '../../../sync/local-board.ts'
import { A, B, C, CAUSE, fillTree, G, inputsOn, LOST, TOP } from '../testing/sample-tree.ts'
import {
  addInput,
  changeKind,
  deleteNodes,
  linkInput,
  makeCondition,
  moveInput,
  ownBelow,
  shiftInput,
  startTree,
  takeOut,
  wordsText,
} from './tree-edits.ts'

const open = () => createLocalBoard({ fill: fillTree })
const lineOf = (board: BoardHandle, gate: string, input: string): TreeInput => {
  const lines = Object.values<TreeInput>(board.store.getState().treeInputs)
  const line = lines.find((one) => one.gate === gate && one.input === input)
  if (!line) throw new Error(`no line from ${gate} to ${input}`)
  return line
}
const nodeOn = (board: BoardHandle, id: string) => board.store.getState().treeNodes[id as typeof A]

test('a tree begins with an OR that says what the problem is', () => {
  const board = createLocalBoard()
  const top = startTree(board)
  expect(board.store.getState().analysis.top).toBe(top)
  board.edit(() => top && wordsText(board, top)?.insert(0, 'Checkout fails'))
  expect(board.store.getState().analysis.problem).toBe('Checkout fails')
})

test('an input after another stands there, and an undo takes all of it back', () => {
  const board = open()
  const made = addInput(board, TOP, { after: lineOf(board, TOP, G) })
  expect(inputsOn(board, TOP)).toEqual([G, made, C])
  board.undo()
  expect(inputsOn(board, TOP)).toEqual([G, C])
  expect(nodeOn(board, made ?? '')).toBeUndefined()
})

test('an event that gets an input becomes an OR, in one step', () => {
  const board = open()
  addInput(board, A, { cause: CAUSE })
  expect(nodeOn(board, A)?.kind).toBe('or')
  board.undo()
  expect(nodeOn(board, A)?.kind).toBe('basic')
})

test('a node that stands for a cause is edited in the words of the cause', () => {
  const board = open()
  const made = addInput(board, TOP, { cause: CAUSE })
  board.edit(() => made && wordsText(board, made)?.insert(0, 'Every '))
  expect(board.store.getState().causes[CAUSE]?.text).toBe('Every Config goes to all regions')
})

test('a node is moved into another gate, linked to one, and taken out, each in one step', () => {
  const board = open()
  moveInput(board, lineOf(board, TOP, C), { gate: G, input: C })
  expect([inputsOn(board, TOP), inputsOn(board, G)]).toEqual([[G], [A, B, C]])
  board.undo()
  expect([inputsOn(board, TOP), inputsOn(board, G)]).toEqual([
    [G, C],
    [A, B],
  ])
  linkInput(board, G, C)
  expect(inputsOn(board, G)).toEqual([A, B, C])
  takeOut(board, lineOf(board, TOP, C))
  expect([inputsOn(board, TOP), inputsOn(board, G)]).toEqual([[G], [A, B, C]])
})

test('siblings change places', () => {
  const board = open()
  shiftInput(board, lineOf(board, G, B), -1)
  expect(inputsOn(board, G)).toEqual([B, A])
  shiftInput(board, lineOf(board, G, B), 1)
  expect(inputsOn(board, G)).toEqual([A, B])
  shiftInput(board, lineOf(board, G, B), 1)
  expect(inputsOn(board, G)).toEqual([A, B])
})

test('an INHIBIT gets a condition, and another input can take its place', () => {
  const board = open()
  changeKind(board, G, 'inhibit')
  const [, , condition = ''] = inputsOn(board, G)
  expect(nodeOn(board, condition)?.kind).toBe('conditional')
  expect(lineOf(board, G, condition).condition).toBe(true)
  makeCondition(board, lineOf(board, G, B))
  expect(lineOf(board, G, condition).condition).toBe(false)
  expect(lineOf(board, G, B).condition).toBe(true)
  board.undo()
  board.undo()
  expect(inputsOn(board, G)).toEqual([A, B])
})

test('what is conditional already is the condition, from whichever side it comes', () => {
  const board = open()
  changeKind(board, B, 'conditional')
  changeKind(board, G, 'inhibit')
  expect(lineOf(board, G, B).condition).toBe(true)
  expect(inputsOn(board, G)).toEqual([A, B])
})

test('what was below a deleted gate stays, and what only it uses can go with it', () => {
  const board = open()
  linkInput(board, TOP, B)
  expect([...ownBelow(board, G)]).toEqual([G, A])
  deleteNodes(board, [G])
  expect(nodeOn(board, A)).toBeDefined()
  board.undo()
  deleteNodes(board, ownBelow(board, G))
  expect(nodeOn(board, A)).toBeUndefined()
  expect(inputsOn(board, TOP)).toEqual([C, B])
})

test('without its top there is no tree, and nothing else is lost', () => {
  const board = open()
  deleteNodes(board, [TOP])
  expect(board.store.getState().analysis.top).toBe('')
  expect(nodeOn(board, LOST)).toBeDefined()
})
