import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TreeNodeId } from '../../model/ids.ts'
import { overlaps } from '../box.ts'
import { drawTree } from './draw-tree.ts'
import { type PlacedBox, placeTree } from './place-tree.ts'
import { recordsOf } from './testing/records.ts'
import { type TreeRecords, treeGraph } from './tree-graph.ts'

const HEIGHT = 90

/** Where each node stands, by its id, with the gate above it. */
function placesOf(records: TreeRecords, folded: readonly string[] = [], widths = [120]) {
  const graph = treeGraph(records)
  const ids = Object.keys(records.treeNodes) as TreeNodeId[] // their keys
  const items = drawTree(graph, ids, new Set(folded))
  // by the node, so that it keeps its size whatever is drawn before it
  const sizes = items.map(({ node }) => ({
    width: widths[Number(node.slice(1)) % widths.length] ?? 120,
    height: HEIGHT,
  }))
  const { boxes } = placeTree(items, sizes, true)
  return new Map(
    items.map(({ id, line }, at) => [id, { ...(boxes[at] as PlacedBox), gate: line?.gate ?? '' }]),
  )
}

/** A tree that has grown by an input at a time: the gate of each node but the first. */
function grown(gates: readonly number[]): TreeRecords {
  const lines = gates.map((gate, at) => `n${gate} n${at + 1}`)
  const isGate = new Set(gates)
  const nodes = Array.from({ length: gates.length + 1 }, (_, at) => [
    `n${at}`,
    isGate.has(at) || at === 0 ? ('or' as const) : ('basic' as const),
  ])
  return recordsOf(Object.fromEntries(nodes), lines)
}

const growth = fc
  .array(fc.nat(), { minLength: 1, maxLength: 60 })
  .map((picks) => picks.map((pick, at) => pick % (at + 1)))
const someWidths = fc.array(fc.integer({ min: 60, max: 160 }), { minLength: 1, maxLength: 9 })

/** The gate with this number and all above it. */
function upFrom(gate: number, gates: readonly number[]): Set<string> {
  const all = new Set<string>()
  for (let at: number | undefined = gate; at !== undefined; at = gates[at - 1]) all.add(`n${at}`)
  return all
}

describe('a tree that grows', () => {
  test('moves nothing against its gate elsewhere than at the gate that grows and above it', () => {
    fc.assert(
      fc.property(growth, someWidths, (gates, widths) => {
        const before = placesOf(grown(gates.slice(0, -1)), [], widths)
        const after = placesOf(grown(gates), [], widths)
        const changed = upFrom(gates.at(-1) ?? 0, gates)
        for (const [id, box] of before) {
          const [now, gate] = [after.get(id), before.get(`node:${box.gate}`)]
          const gateNow = after.get(`node:${box.gate}`)
          if (!now || !gate || !gateNow || changed.has(box.gate)) continue
          // where they stand is rounded to whole units
          expect(Math.abs(now.x - gateNow.x - (box.x - gate.x))).toBeLessThanOrEqual(2)
          expect(now.y - gateNow.y).toBe(box.y - gate.y)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('overlaps nowhere, at any size', () => {
    fc.assert(
      fc.property(growth, someWidths, (gates, widths) => {
        const boxes = [...placesOf(grown(gates), [], widths).values()]
        for (const [at, box] of boxes.entries()) {
          for (const other of boxes.slice(0, at)) expect(overlaps(box, other)).toBe(false)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('stands the same for everyone, in whatever order the records came', () => {
    fc.assert(
      fc.property(growth, fc.nat(), (gates, turn) => {
        const records = grown(gates)
        const turned = <T>(all: Readonly<Record<string, T>>): Record<string, T> => {
          const entries = Object.entries(all)
          const by = turn % entries.length
          return Object.fromEntries([...entries.slice(by), ...entries.slice(0, by)])
        }
        const { treeNodes, treeInputs, ...rest } = records
        const other = { ...rest, treeNodes: turned(treeNodes), treeInputs: turned(treeInputs) }
        expect(placesOf(other as TreeRecords)).toEqual(placesOf(records))
      }),
      { numRuns: 60 },
    )
  })
})

describe('inputs of a gate', () => {
  const stacked = (places: ReturnType<typeof placesOf>) =>
    [...places].flatMap(([id, { spine }]) => (spine === undefined ? [] : [id]))

  test('two stand beside each other, three one below the other, and a fifth begins a new stack', () => {
    expect(stacked(placesOf(grown([0, 1, 1])))).toEqual([])
    expect(stacked(placesOf(grown([0, 1, 1, 1])))).toHaveLength(3)
    const xs = [...placesOf(grown([0, 1, 1, 1, 1, 1])).values()].slice(2).map(({ x }) => x)
    expect(new Set(xs.slice(0, 4)).size).toBe(1)
    expect(xs[4]).toBeGreaterThan(xs[0] ?? 0)
  })

  test('those of the top stand beside each other, up to six', () => {
    expect(stacked(placesOf(grown(Array(6).fill(0))))).toEqual([])
    expect(stacked(placesOf(grown(Array(7).fill(0))))).toHaveLength(7)
  })

  test('beside one that is a gate the others still are a stack', () => {
    const places = placesOf(grown([0, 1, 1, 1, 1, 2]))
    expect(stacked(places)).toEqual(['node:n3', 'node:n4', 'node:n5'])
  })

  test('a gate that is folded keeps its place among them', () => {
    const records = grown([0, 1, 1, 1, 2])
    expect(stacked(placesOf(records))).toEqual([])
    expect(stacked(placesOf(records, ['node:n2']))).toEqual([])
  })

  test('the condition of an INHIBIT is in no stack', () => {
    const records = recordsOf({ n0: 'inhibit', n1: 'basic', n2: 'basic', n3: 'conditional' }, [
      'n0 n1',
      'n0 n2',
      'n0 n3 if',
    ])
    expect(stacked(placesOf(records))).toEqual([])
  })
})
