import type { PlacedCause } from '@herringbone/shared/methods/fishbone/place-causes.ts'
import type { GraphCommand } from '../../canvas/graph/commands.ts'
import { nearestNode } from '../../canvas/graph/travel.ts'
import { boneRef, type FishboneScene } from './fishbone-scene.ts'

/** Along the bones: up and down within one, sideways to the next; undefined: to what is nearest. */
export function travel(
  scene: FishboneScene,
  from: string,
  command: GraphCommand,
): string | undefined {
  const columns = columnsOf(scene)
  const column = columns.find((items) => items.includes(from))
  if (!column) return undefined
  const at = column.indexOf(from)
  if (command === 'up') return column[at - 1] ?? nearestNode(scene, from, 'up')
  if (command === 'down') return column[at + 1] ?? nearestNode(scene, from, 'down')
  const half = Math.ceil(columns.length / 2)
  const index = columns.indexOf(column)
  const next = command === 'left' ? index - 1 : index + 1
  const isSameSide = index < half === next < half
  if (!isSameSide || next >= columns.length || next < 0) {
    return command === 'right' ? 'problem' : nearestNode(scene, from, 'left')
  }
  return nearestIn(scene, columns[next] ?? [], from)
}

/** Each bone from top to bottom: below the spine its name comes last. */
function columnsOf({ placed, nodes }: FishboneScene): string[][] {
  const half = Math.ceil(placed.bones.length / 2)
  return placed.bones.map(({ category, causes }, at) => {
    const items = flat(causes).filter((id) => nodes.has(id))
    const head = boneRef(category)
    return at < half ? [head, ...items] : [...items, head]
  })
}

const flat = (causes: readonly PlacedCause[]): string[] =>
  causes.flatMap(({ id, below }) => [`cause:${id}`, ...flat(below)])

function nearestIn({ nodes }: FishboneScene, items: readonly string[], from: string) {
  const y = nodes.get(from)?.y ?? 0
  const far = (id: string) => Math.abs((nodes.get(id)?.y ?? 0) - y)
  return items.toSorted((a, b) => far(a) - far(b))[0]
}
