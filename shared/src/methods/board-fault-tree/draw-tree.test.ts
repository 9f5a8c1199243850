import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TreeNodeId } from '../../model/ids.ts'
import { overlaps } from '../box.ts'
import { drawTree } from './draw-tree.ts'
import { placeTree } from './place-tree.ts'
import { recordsOf } from './testing/records.ts'
import { treeGraph } from './tree-graph.ts'

const NODES = { top: 'or', g: 'and', h: 'and', a: 'basic', b: 'basic', s: 'or' } as const

function drawn(lines: readonly string[], folded: readonly string[] = []) {
  const { treeNodes, ...rest } = recordsOf(NODES, lines)
  const graph = treeGraph({ treeNodes, ...rest })
  return drawTree(graph, Object.keys(treeNodes) as TreeNodeId[], new Set(folded))
}

const names = (items: readonly { id: string }[]) => items.map(({ id }) => id)

describe('what is drawn', () => {
  test('a shared subtree is drawn once, and elsewhere a triangle transfers to it', () => {
    const items = drawn(['top g', 'top h', 'g s', 'h s', 's a', 'h b'])
    expect(names(items)).toEqual([
      'node:top',
      'node:g',
      'node:s',
      'node:a',
      'node:h',
      'transfer:L3',
      'node:b',
    ])
    expect(items[5]).toMatchObject({ node: 's', parent: 4, children: [] })
  })

  test('what is folded says so, and a triangle to it does not', () => {
    const items = drawn(['top s', 'top g', 's a', 'g s'], ['node:s'])
    const folded = items.filter(({ isFolded }) => isFolded)
    expect(names(items)).toContain('transfer:L3')
    expect(names(folded)).toEqual(['node:s'])
  })

  test('a folded gate hides its inside, and what is shared is then drawn elsewhere', () => {
    const items = drawn(['top g', 'top h', 'g s', 'h s', 's a', 'h b'], ['node:g'])
    expect(names(items)).toEqual(['node:top', 'node:g', 'node:h', 'node:s', 'node:a', 'node:b'])
  })

  test('what is not joined to the top comes after it, each tree from its root', () => {
    const items = drawn(['top a', 'g s', 's b'])
    expect(names(items)).toEqual(['node:top', 'node:a', 'node:g', 'node:s', 'node:b', 'node:h'])
    expect(items.filter(({ parent }) => parent === null)).toHaveLength(3)
  })

  test('rings are drawn with a triangle where they close', () => {
    const items = drawn(['top a', 'g h', 'h g', 'top b', 'top s'])
    expect(names(items)).toEqual([
      'node:top',
      'node:a',
      'node:b',
      'node:s',
      'node:g',
      'node:h',
      'transfer:L2',
    ])
  })
})

test('nothing overlaps, and parents stand over the middle of their children', () => {
  const line = fc.tuple(fc.nat(29), fc.nat(29)).map(([a, b]) => `n${a} n${b}`)
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 120 }),
      fc.array(fc.integer({ min: 20, max: 240 }), { minLength: 30, maxLength: 30 }),
      (lines, widths) => {
        const nodes = Object.fromEntries(widths.map((_, at) => [`n${at}`, 'or' as const]))
        const records = recordsOf(nodes, lines)
        const graph = treeGraph(records)
        const items = drawTree(graph, Object.keys(records.treeNodes) as TreeNodeId[])
        expect(new Set(names(items)).size).toBe(items.length)
        const sizes = items.map((_, at) => ({
          width: widths[at % 30] ?? 20,
          height: widths[(at * 7) % 30] ?? 20,
        }))
        const { boxes, tray } = placeTree(items, sizes, true)
        for (const [at, box] of boxes.entries()) {
          for (const other of boxes.slice(0, at)) expect(overlaps(box, other)).toBe(false)
          const [first, last] = [items[at]?.children[0], items[at]?.children.at(-1)]
          if (first === undefined || last === undefined) continue
          const middle = (of: number) => (boxes[of]?.x ?? 0) + (boxes[of]?.width ?? 0) / 2
          // inputs that are stacked stand below one side of their gate
          if ([first, last].some((of) => boxes[of]?.spine !== undefined)) continue
          expect(Math.abs(middle(at) - (middle(first) + middle(last)) / 2)).toBeLessThan(2)
        }
        expect(tray === undefined).toBe(items.filter(({ parent }) => parent === null).length === 1)
      },
    ),
    { numRuns: 150 },
  )
})
