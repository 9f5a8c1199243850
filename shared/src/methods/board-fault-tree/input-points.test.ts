import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TreeNodeId } from '../../model/ids.ts'
import { type Box, overlaps } from '../box.ts'
import { drawTree } from './draw-tree.ts'
import { conditionPoints, type Points, stackedPoints } from './input-points.ts'
import { placeTree } from './place-tree.ts'
import { recordsOf } from './testing/records.ts'
import { conditionOf, treeGraph } from './tree-graph.ts'

/** The stretches of a line from corner to corner, as boxes without a thickness. */
function stretches(points: Points): Box[] {
  const all: Box[] = []
  for (let at = 2; at < points.length; at += 2) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = points.slice(at - 2, at + 2)
    const width = Math.abs(x2 - x1)
    all.push({ x: Math.min(x1, x2), y: Math.min(y1, y2), width, height: Math.abs(y2 - y1) })
  }
  return all
}

/** Of a tree that has grown by an input at a time: the gate of each node but the first. */
const growth = fc
  .array(fc.nat(), { minLength: 1, maxLength: 50 })
  .map((picks) => picks.map((pick, at) => pick % (at + 1)))

test('lines cross nothing but what they join, conditions and stacks included', () => {
  fc.assert(
    fc.property(
      growth,
      fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      fc.array(fc.integer({ min: 60, max: 150 }), { minLength: 7, maxLength: 7 }),
      (gates, inhibits, widths) => {
        const isInhibit = (gate: number) => inhibits[gate % inhibits.length] === true
        const lines = gates.map((gate, at) => {
          const isLast = gates.lastIndexOf(gate) === at
          return `n${gate} n${at + 1}${isInhibit(gate) && isLast ? ' if' : ''}`
        })
        const nodes = [-1, ...gates].map((_, at) => {
          const kind = isInhibit(at) ? ('inhibit' as const) : ('or' as const)
          return [`n${at}`, gates.includes(at) ? kind : ('basic' as const)]
        })
        const records = recordsOf(Object.fromEntries(nodes), lines)
        const graph = treeGraph(records)
        const items = drawTree(graph, Object.keys(records.treeNodes) as TreeNodeId[])
        const sizes = items.map((_, at) => ({
          width: widths[at % widths.length] ?? 84,
          height: 80 + ((at * 13) % 50),
        }))
        const { boxes } = placeTree(items, sizes, true)
        for (const [at, { line, parent }] of items.entries()) {
          const [box, gate] = [boxes[at], parent === null ? undefined : boxes[parent]]
          const above = line && records.treeNodes[line.gate]
          if (!box || !gate || !above) continue
          const isCondition = conditionOf(above, graph) === line
          const points = isCondition ? conditionPoints(gate, box) : stackedPoints(gate, box)
          for (const stretch of stretches(points)) {
            const crossed = boxes.filter(
              (other) => other !== box && other !== gate && overlaps(stretch, other),
            )
            expect(crossed).toEqual([])
          }
        }
      },
    ),
    { numRuns: 150 },
  )
})
