import { overlaps } from '@herringbone/shared/methods/box.ts'
import { expect, test } from 'vitest'
import { toggleFolded } from '../../canvas/graph/graph-view.ts'
import { openWhys, refOf } from './testing/small-whys.ts'

const MEETING = 'problem>a problem>b a>c b>d c>d loose'

test('an answer stands below all that it answers, and where branches meet it is there once', () => {
  const { nodes, levels, edges } = openWhys(MEETING).scene()
  const y = (id: string) => nodes.get(id)?.y ?? Number.NaN
  expect(y('problem')).toBeLessThan(y(refOf('a')))
  expect(y(refOf('c'))).toBeGreaterThan(y(refOf('b')))
  expect(y(refOf('d'))).toBeGreaterThan(y(refOf('c')))
  expect(levels.map(({ start }) => start)).toEqual(
    levels.map(({ start }) => start).toSorted((a, b) => a - b),
  )
  expect(levels).toHaveLength(4)
  expect(edges.filter(({ to }) => to === refOf('d'))).toHaveLength(2)
})

test('nothing overlaps, and what the problem does not reach is not there', () => {
  const { nodes, graph } = openWhys(MEETING).scene()
  const boxes = [...nodes.values()]
  for (const [at, a] of boxes.entries()) {
    for (const b of boxes.slice(at + 1)) expect(overlaps(a, b)).toBe(false)
  }
  expect(nodes.has(refOf('loose'))).toBe(false)
  expect(graph.unreached).toEqual(['loose'])
})

test('what is folded hides what only it leads to, and counts it', () => {
  const { scene } = openWhys(MEETING)
  toggleFolded('whys', refOf('a'))
  expect(scene().nodes.has(refOf('c'))).toBe(false)
  expect(scene().nodes.has(refOf('d'))).toBe(true)
  expect(scene().nodes.get(refOf('a'))).toMatchObject({ hidden: 1 })
})

test('without a problem the card asks what the list asks', () => {
  const { canvas, scene } = openWhys('problem>a')
  const asked = canvas.spec.textOf?.(canvas, 'problem')?.label
  expect(scene().nodes.get('problem')?.text.lines.join(' ')).toBe(asked)
})

test('below what nobody has asked about yet there is to be room for the next answer', () => {
  const { canvas } = openWhys('problem>a a>b')
  const room = (id: string) => canvas.spec.roomBelow?.(canvas, id) ?? 0
  expect(room(refOf('b'))).toBeGreaterThan(60)
  expect(room(refOf('a'))).toBe(0)
})
