// @vitest-environment node
import { expect, test, vi } from 'vitest'
import { createIds, createKept, createKeptList, createPlacing, keepEdges } from './keep-same.ts'
import type { GraphEdge, GraphScene } from './types.ts'

const edge = (id: string, x = 0): GraphEdge => ({
  ...{ id, path: [x, 0, 1, 1, 2, 2, 3, 3] },
  ...{ color: '--hb-ink', width: 1 },
})
const sceneOf = (edges: readonly GraphEdge[]): GraphScene => ({ nodes: new Map(), edges })

test('edges that look as they did are the ones that they were, and so is their list', () => {
  const before = sceneOf([edge('a'), edge('b')])
  expect(keepEdges([edge('a'), edge('b')], before)).toBe(before.edges)
  const moved = keepEdges([edge('a'), edge('b', 9)], before)
  expect(moved[0]).toBe(before.edges[0])
  expect(moved[1]?.path[0]).toBe(9)
})

test('an edge that stands elsewhere in the list is still the same', () => {
  const before = sceneOf([edge('a'), edge('b')])
  const after = keepEdges([edge('new'), edge('b'), edge('a')], before)
  expect(after[1]).toBe(before.edges[1])
  expect(after[2]).toBe(before.edges[0])
})

test('what looks like another is another', () => {
  const before = sceneOf([edge('a')])
  for (const other of [{ dashed: true }, { arrow: true }, { label: 'why' }, { from: 'x' }]) {
    expect(keepEdges([{ ...edge('a'), ...other }], before)[0]).toMatchObject(other)
  }
})

test('something is made again only when what it is made of is another', () => {
  const make = vi.fn(() => ({}))
  const kept = createKept<object>()
  const [a, b] = [{}, {}]
  const first = kept([a, b], make)
  expect(kept([a, b], make)).toBe(first)
  expect(kept([a, a], make)).not.toBe(first)
  expect(make).toHaveBeenCalledTimes(2)
})

test('ids are the same list while the same records are there', () => {
  const idsOf = createIds()
  const before = idsOf({ a: 1, b: 2 })
  expect(idsOf({ a: 3, b: 2 })).toBe(before)
  expect(idsOf({ a: 3 })).toEqual(['a'])
})

test('a list with the same in it is the list of before', () => {
  const keep = createKeptList<number>()
  const before = keep([1, 2])
  expect(keep([1, 2])).toBe(before)
  expect(keep([2, 1])).toEqual([2, 1])
})

test('a thing that stands where it stood is the same node', () => {
  const place = createPlacing()
  const thing = {
    ...{ id: 'a', kind: 'cause', width: 9, height: 9, label: 'a' },
    ...{ paint: { fill: '--hb-card', ink: '--hb-ink' }, text: { lines: [], font: 1, line: 1 } },
  } satisfies Parameters<typeof place>[0]
  const before = place(thing, 1.2, 3)
  expect(before).toMatchObject({ id: 'a', x: 1, y: 3 })
  expect(place(thing, 0.9, 3)).toBe(before)
  expect(place(thing, 2, 3)).not.toBe(before)
  expect(place({ ...thing }, 1, 3)).not.toBe(before)
})
