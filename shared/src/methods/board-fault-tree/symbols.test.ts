import { expect, test } from 'vitest'
import { GATE_KINDS, TREE_EVENT_KINDS } from '../../model/tree-node.ts'
import { SYMBOL, symbolPath } from './symbols.ts'

const ALL = [...GATE_KINDS, ...TREE_EVENT_KINDS, 'transfer'] as const

test('every sign is a path of its own, inside of its box', () => {
  const paths = ALL.map(symbolPath)
  // k of n is an OR with its numbers in it
  expect(new Set(paths).size).toBe(ALL.length - 1)
  for (const path of paths) {
    expect(path).toMatch(/^M[-\d. MVHLACQZ]+$/)
    const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? []
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(SYMBOL.width)
  }
})
