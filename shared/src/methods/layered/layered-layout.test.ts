import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Box, overlaps } from '../box.ts'
import { layeredLayout as layOut } from './layered-layout.ts'
import type { LayeredEdge, LayeredNode, LayeredOptions } from './types.ts'

const DOWN: LayeredOptions = { direction: 'down', gap: 24, layerGap: 56 }
const RIGHT: LayeredOptions = { direction: 'right', gap: 12, layerGap: 80 }

const node = (id: string, height = 60): LayeredNode => ({ id, width: 180, height })
const graph = (words: string): { nodes: LayeredNode[]; edges: LayeredEdge[] } => {
  const edges = words.split(' ').flatMap((pair) => {
    const [from = '', to = ''] = pair.split('>')
    return to ? [{ from, to }] : []
  })
  const ids = new Set(words.split(/[ >]/))
  return { nodes: [...ids].map((id) => node(id)), edges }
}
/** With boxes and layers by the ids of nodes. */
function layeredLayout(
  nodes: readonly LayeredNode[],
  edges: readonly LayeredEdge[],
  options: LayeredOptions,
) {
  const { x, y, layer, ...rest } = layOut(nodes, edges, options)
  const boxes = nodes.map(({ id, width, height }, at) => {
    return [id, { x: x[at] ?? Number.NaN, y: y[at] ?? Number.NaN, width, height }] as const
  })
  const layerOf = new Map(nodes.map(({ id }, at) => [id, layer[at]]))
  return { ...rest, boxes: new Map<string, Box>(boxes), layerOf }
}
type Layered = ReturnType<typeof layeredLayout>
const middle = ({ boxes }: Layered, id: string): number => {
  const box = boxes.get(id)
  return box ? box.x + box.width / 2 : Number.NaN
}

/** Any graph: also with rings, with edges that lead nowhere, and with two edges between the same. */
const anyGraph = fc
  .record({
    heights: fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 1, maxLength: 40 }),
    pairs: fc.array(fc.tuple(fc.nat(44), fc.nat(44)), { maxLength: 80 }),
    least: fc.array(fc.nat(4), { maxLength: 40 }),
  })
  .map(({ heights, pairs, least }) => ({
    nodes: heights.map((height, at) => ({ ...node(`n${at}`, height), layer: least[at] ?? 0 })),
    edges: pairs.map(([from, to]) => ({ from: `n${from}`, to: `n${to}` })),
  }))

const apart = (boxes: ReadonlyMap<string, Box>) => {
  const all = [...boxes.values()].sort((a, b) => a.y - b.y || a.x - b.x)
  for (const [at, a] of all.entries()) {
    for (const b of all.slice(at + 1)) if (overlaps(shrunk(a), shrunk(b))) return false
  }
  return true
}
/** By a hair: sums of halves are not exact. */
const shrunk = ({ x, y, width, height }: Box): Box => ({
  x: x + 0.01,
  y: y + 0.01,
  width: width - 0.02,
  height: height - 0.02,
})

describe('a layered layout', () => {
  test('puts what is asked about over the middle of its answers', () => {
    const { nodes, edges } = graph('p>a p>b a>c')
    const layout = layeredLayout(nodes, edges, DOWN)
    expect(middle(layout, 'p')).toBeCloseTo((middle(layout, 'a') + middle(layout, 'b')) / 2)
    expect(middle(layout, 'c')).toBeCloseTo(middle(layout, 'a'))
    expect(['p', 'a', 'b', 'c'].map((id) => layout.layerOf.get(id))).toEqual([0, 1, 1, 2])
    expect(layout.layers.map(({ start }) => start)).toEqual([0, 116, 232])
  })

  test('puts what two lead to between them, below the deeper', () => {
    const { nodes, edges } = graph('p>a p>b a>c b>c p>c')
    const layout = layeredLayout(nodes, edges, DOWN)
    expect(layout.layerOf.get('c')).toBe(2)
    const [a, b, p] = ['a', 'b', 'p'].map((id) => middle(layout, id))
    expect(middle(layout, 'c')).toBeCloseTo(((a ?? 0) + (b ?? 0) + (p ?? 0)) / 3)
  })

  test('goes to the right as it goes down', () => {
    const { nodes, edges } = graph('p>a p>b')
    const { boxes, paths } = layeredLayout(nodes, edges, RIGHT)
    expect(boxes.get('p')?.x).toBe(0)
    expect(boxes.get('a')?.x).toBe(260)
    const [x0, , , , , , x1] = paths[0] ?? []
    expect([x0, x1]).toEqual([180, 260])
  })

  test('puts what stands last after the deepest of the others, and what it leads to after it', () => {
    const { edges, nodes } = graph('p>a a>b x>y')
    const last = nodes.map((one) => (one.id === 'x' ? { ...one, layer: 'last' as const } : one))
    const { layerOf } = layeredLayout(last, edges, DOWN)
    expect(['p', 'a', 'b', 'x', 'y'].map((id) => layerOf.get(id))).toEqual([0, 1, 2, 3, 4])
    const alone = layeredLayout(last, [], DOWN)
    expect(['p', 'x', 'y'].map((id) => alone.layerOf.get(id))).toEqual([0, 1, 0])
  })

  test('leaves out an edge that closes a ring, and keeps its nodes', () => {
    const { nodes, edges } = graph('a>b b>c c>a')
    const { paths, boxes } = layeredLayout(nodes, edges, DOWN)
    expect(paths.map((path) => path !== null)).toEqual([true, true, false])
    expect(boxes.size).toBe(3)
  })

  test('stands at least so deep as it is told', () => {
    const nodes = [node('fact'), { ...node('action'), layer: 3 }]
    const { layerOf, layers } = layeredLayout(nodes, [{ from: 'fact', to: 'action' }], RIGHT)
    expect(layerOf.get('action')).toBe(3)
    // Layers without anything in them take no room.
    expect(layers[3]?.start).toBe(260)
  })

  test('never overlaps, whatever it is given', () => {
    fc.assert(
      fc.property(anyGraph, fc.constantFrom(DOWN, RIGHT), ({ nodes, edges }, options) => {
        const { boxes, paths } = layeredLayout(nodes, edges, options)
        expect(boxes.size).toBe(nodes.length)
        expect(apart(boxes)).toBe(true)
        for (const path of paths) for (const value of path ?? []) expect(value).not.toBeNaN()
      }),
    )
  })

  test('is the same for everyone: edges lead on, from layer to layer', () => {
    fc.assert(
      fc.property(anyGraph, ({ nodes, edges }) => {
        const layout = layeredLayout(nodes, edges, DOWN)
        expect(layeredLayout(nodes, edges, DOWN)).toEqual(layout)
        edges.forEach(({ from, to }, at) => {
          if (!layout.paths[at]) return
          const [above = 0, below = 0] = [layout.layerOf.get(from), layout.layerOf.get(to)]
          expect(below).toBeGreaterThan(above)
        })
      }),
    )
  })

  test('an edge over several layers goes around what stands there', () => {
    const { nodes, edges } = graph('p>a a>b b>c p>c')
    const { paths, boxes } = layeredLayout(nodes, edges, DOWN)
    const points = pointsOn(paths[3] ?? [])
    for (const id of ['a', 'b']) {
      const box = boxes.get(id)
      expect(points.filter(([x, y]) => box && inside(box, x, y))).toEqual([])
    }
  })

  test('a new leaf moves the others by no more than it needs itself', () => {
    fc.assert(
      fc.property(trees, fc.nat(29), (parents, at) => {
        const before = treeGraph(parents)
        const from = `n${at % (parents.length + 1)}`
        const after = {
          nodes: [...before.nodes, node('new')],
          edges: [...before.edges, { from, to: 'new' }],
        }
        const old = layeredLayout(before.nodes, before.edges, DOWN)
        const now = layeredLayout(after.nodes, after.edges, DOWN)
        // Seen from any one node, which is how the surface keeps the view still.
        const moves = before.nodes.map(({ id }) => middle(now, id) - middle(old, id))
        const spread = Math.max(...moves) - Math.min(...moves)
        expect(spread).toBeLessThanOrEqual(180 + DOWN.gap + 0.01)
      }),
    )
  })

  test('takes thousands in a chain, and thousands side by side', () => {
    const chain = Array.from({ length: 5_000 }, (_, at) => node(`n${at}`))
    const along = chain.slice(1).map(({ id }, at) => ({ from: `n${at}`, to: id }))
    expect(layeredLayout(chain, along, DOWN).layers).toHaveLength(5_000)
    const beside = chain.slice(1).map(({ id }) => ({ from: 'n0', to: id }))
    expect(apart(new Map([...layeredLayout(chain, beside, DOWN).boxes].slice(0, 50)))).toBe(true)
  })
})

/** The parent of each node but the first: one that comes before it. */
const trees = fc
  .array(fc.nat(1_000), { maxLength: 29 })
  .map((parents) => parents.map((parent, at) => parent % (at + 1)))
const treeGraph = (parents: readonly number[]) => ({
  nodes: [node('n0'), ...parents.map((_, at) => node(`n${at + 1}`))],
  edges: parents.map((parent, at) => ({ from: `n${parent}`, to: `n${at + 1}` })),
})

const inside = ({ x, y, width, height }: Box, px: number, py: number): boolean =>
  px > x && px < x + width && py > y && py < y + height

/** Points along cubic Béziers. */
function pointsOn(path: readonly number[]): [number, number][] {
  const points: [number, number][] = []
  for (let at = 2; at + 5 < path.length; at += 6) {
    const [x0 = 0, y0 = 0, ax = 0, ay = 0, bx = 0, by = 0, x1 = 0, y1 = 0] = path.slice(
      at - 2,
      at + 6,
    )
    for (let step = 0; step <= 20; step++) {
      const [t, u] = [step / 20, 1 - step / 20]
      const mix = (a: number, b: number, c: number, d: number) =>
        u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
      points.push([mix(x0, ax, bx, x1), mix(y0, ay, by, y1)])
    }
  }
  return points
}
