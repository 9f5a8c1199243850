import type { GraphNode, GraphScene } from './types.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** Of two as near, the one that lies straight ahead is meant: a step aside counts double. */
const ASIDE = 2

/** What is nearest to a node in a direction; undefined when there is nothing that way. */
export function nearestNode(
  { nodes }: GraphScene,
  from: string,
  direction: Direction,
): string | undefined {
  const start = nodes.get(from)
  if (!start) return undefined
  let nearest: { id: string; far: number } | undefined
  for (const node of nodes.values()) {
    const far = node === start ? undefined : distance(start, node, direction)
    if (far !== undefined && far < (nearest?.far ?? Number.POSITIVE_INFINITY)) {
      nearest = { id: node.id, far }
    }
  }
  return nearest?.id
}

/** How far it is to there; undefined when that does not lie in the direction. */
function distance(from: GraphNode, to: GraphNode, direction: Direction): number | undefined {
  const isAcross = direction === 'left' || direction === 'right'
  const sign = direction === 'left' || direction === 'up' ? -1 : 1
  const middle = (start: number, size: number) => start + size / 2
  const dx = middle(to.x, to.width) - middle(from.x, from.width)
  const dy = middle(to.y, to.height) - middle(from.y, from.height)
  const ahead = sign * (isAcross ? dx : dy)
  // Boxes that lie beside each other have no distance aside.
  const gapX = Math.max(0, Math.abs(dx) - (from.width + to.width) / 2)
  const gapY = Math.max(0, Math.abs(dy) - (from.height + to.height) / 2)
  const [along, aside] = isAcross ? [gapX, gapY] : [gapY, gapX]
  if (ahead <= 0 || (along === 0 && aside > 0)) return undefined
  return along + ASIDE * aside + ahead / 1000
}
