// @vitest-environment node
import { beforeEach, expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createMovingElements, type MovingElements } from '../moving-elements.ts'
import { EdgeIndex } from './edge-index.ts'
import { createMovingParts, type MovingParts } from './moving-parts.ts'
import type { GraphEdge, GraphScene } from './types.ts'

const edge = (id: string, from: string, to: string): GraphEdge => ({
  ...{ id, from, to, path: [0, 0, 1, 1, 2, 2, 3, 3] },
  ...{ color: '--hb-ink', width: 1 },
})
const AB = edge('ab', 'a', 'b')
const BC = edge('bc', 'b', 'c')
const CD = edge('cd', 'c', 'd')
const list = [AB, BC, CD]

let elements: MovingElements
let gliding: Map<string, unknown>
let parts: () => MovingParts

beforeEach(() => {
  elements = createMovingElements()
  gliding = new Map()
  const scene = createStore<GraphScene>(() => ({ nodes: new Map(), edges: list }))
  const edges = new EdgeIndex()
  edges.update(list)
  parts = createMovingParts({ scene, elements, edges, glide: { gliding: () => gliding } })
})

test('what is dragged moves, with the edges at it', () => {
  elements.shift('remote', new Map([['b', { dx: 3, dy: 4 }]]))
  expect([...parts().nodes]).toEqual(['b'])
  expect([...parts().edges]).toEqual([AB, BC])
})

test('while the same things move they are the same object, wherever they are', () => {
  elements.shift('lifted', new Map([['b', { dx: 3, dy: 4 }]]))
  const before = parts()
  elements.shift('lifted', new Map([['b', { dx: 9, dy: 9 }]]))
  expect(parts()).toBe(before)
  elements.shift('lifted', new Map([['c', { dx: 9, dy: 9 }]]))
  expect([...parts().edges]).toEqual([BC, CD])
})

test('an edge that is on its way moves, also between nodes that stand', () => {
  gliding = new Map([['cd', null]])
  expect([...parts().edges]).toEqual([CD])
  gliding = new Map()
  expect(parts().edges.size).toBe(0)
})
