import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readBoard } from '../read.ts'
import { manyCauses } from './many-causes.ts'
import { manyTreeNodes } from './many-tree-nodes.ts'
import { seeded } from './two-docs.ts'

test('a board full of causes can be read, all of it, and nothing on it dangles', () => {
  const doc = seeded()
  for (const update of [...manyCauses(600), ...manyTreeNodes(500)]) Y.applyUpdate(doc, update)
  const { board, skipped } = readBoard(doc)
  expect(skipped).toEqual([])
  expect(Object.keys(board.causes)).toHaveLength(600)
  expect(Object.keys(board.treeNodes)).toHaveLength(500)
  const refs = new Set<string>(['problem'])
  for (const id of Object.keys(board.causes)) refs.add(`cause:${id}`)
  for (const id of Object.keys(board.events)) refs.add(`event:${id}`)
  for (const id of Object.keys(board.actions)) refs.add(`action:${id}`)
  for (const { from, to } of Object.values(board.links)) {
    expect(refs).toContain(from)
    expect(refs).toContain(to)
  }
  const reached = new Set(Object.values(board.links).map(({ to }) => to))
  for (const ref of refs) expect(reached.has(ref as never) || !ref.startsWith('cause')).toBe(true)
  for (const { gate, input } of Object.values(board.treeInputs)) {
    expect(board.treeNodes).toHaveProperty(gate)
    expect(board.treeNodes).toHaveProperty(input)
  }
  expect(board.treeNodes).toHaveProperty(board.analysis.top)
})
