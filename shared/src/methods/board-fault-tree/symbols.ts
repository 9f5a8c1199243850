import type { TreeNodeKind } from '../../model/tree-node.ts'

export type SymbolKind = TreeNodeKind | 'transfer'

/** Width and height of every symbol, in units of the plane. */
export const SYMBOL = { width: 56, height: 44 } as const

/**
 * The outline of a symbol as an SVG path in a box of `SYMBOL`'s size, by the convention of the Fault
 * Tree Handbook (NUREG-0492, IV.2): AND a dome on a flat base, OR a shield with a curved one,
 * INHIBIT a hexagon, basic a circle, undeveloped a diamond, conditional an oval, house a house,
 * transfer a triangle. XOR is an OR with a second base, k-of-n an OR with its numbers in it, NOT a
 * triangle that ends in a small circle.
 */
export function symbolPath(kind: SymbolKind): string {
  const { width: w, height: h } = SYMBOL
  const m = w / 2
  switch (kind) {
    case 'and':
      return `M${m - 22} ${h}V22A22 22 0 0 1 ${m + 22} 22V${h}Z`
    case 'or':
      return orShape(h)
    case 'xor':
      return `${orShape(h - 6)}M${m - 22} ${h}Q${m} ${h - 13} ${m + 22} ${h}`
    case 'atleast':
      return orShape(h)
    case 'inhibit':
      return `M${m - 13} 0H${m + 13}L${w} ${h / 2}L${m + 13} ${h}H${m - 13}L0 ${h / 2}Z`
    case 'not':
      return `M${m} 9L${m + 20} ${h}H${m - 20}Z${circle(m, 4.5, 4.5)}`
    case 'basic':
      return circle(m, h / 2, h / 2)
    case 'undeveloped':
      return `M${m} 0L${w} ${h / 2}L${m} ${h}L0 ${h / 2}Z`
    case 'conditional':
      return oval(m, h / 2, m, h / 2 - 6)
    case 'house':
      return `M${m} 0L${m + 22} 15V${h}H${m - 22}V15Z`
    case 'transfer':
      return `M${m} 0L${m + 24} ${h}H${m - 24}Z`
  }
}

function orShape(base: number): string {
  const m = SYMBOL.width / 2
  return `M${m - 22} ${base}C${m - 22} ${base - 26} ${m - 12} 6 ${m} 0C${m + 12} 6 ${m + 22} ${base - 26} ${m + 22} ${base}Q${m} ${base - 13} ${m - 22} ${base}Z`
}

const circle = (x: number, y: number, radius: number): string => oval(x, y, radius, radius)

const oval = (x: number, y: number, across: number, down: number): string =>
  `M${x - across} ${y}A${across} ${down} 0 1 1 ${x + across} ${y}A${across} ${down} 0 1 1 ${x - across} ${y}Z`
