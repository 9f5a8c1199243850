import type { PlacedCause } from '@herringbone/shared/methods/fishbone/place-causes.ts'
import type { GraphCommand } from '../../canvas/graph/commands.ts'
import { nearestNode } from '../../canvas/graph/travel.ts'
import { boneRef, type FishboneScene } from './fishbone-scene.ts'

/** What stands on one side of a bone, from top to bottom. */
interface Column {
  bone: string
  isUpper: boolean
  items: readonly string[]
}

/** Along the bones: up and down on one side, sideways to the next; undefined: to what is nearest. */
export function travel(
  scene: FishboneScene,
  from: string,
  command: GraphCommand,
): string | undefined {
  const columns = columnsOf(scene)
  const column = columns.find(({ items }) => items.includes(from))
  if (!column) return undefined
  if (command === 'up') return alongSide(scene, columns, from, 'up')
  if (command === 'down') return alongSide(scene, columns, from, 'down')
  const row = columns.filter(({ isUpper, items }) => isUpper === column.isUpper && items.length > 0)
  const next = row[row.indexOf(column) + (command === 'left' ? -1 : 1)]
  if (next) return nearestIn(scene, next.items, from)
  return command === 'right' ? 'problem' : nearestNode(scene, from, 'left')
}

/** Along one side of a bone to its name, and over the spine to the bone across. */
function alongSide(
  scene: FishboneScene,
  columns: readonly Column[],
  from: string,
  command: 'up' | 'down',
): string | undefined {
  const at = columns.findIndex(({ items }) => items.includes(from))
  const { bone, isUpper, items } = columns[at] as Column // as found above
  const next = items[items.indexOf(from) + (command === 'up' ? -1 : 1)]
  if (next !== undefined) return next
  // The name of the bone is at its outer end, of both sides.
  if (isUpper === (command === 'up'))
    return from === bone ? nearestNode(scene, from, command) : bone
  const end = command === 'up' ? -1 : 0
  const beside = from === bone ? columns[at + 1]?.items.at(end) : undefined
  const half = 2 * Math.ceil(columns.length / 4) // two for each bone
  const across = (isUpper ? at + half : at - half) - (at % 2)
  const [tail, head] = [columns[across], columns[across + 1]]
  const sameSide = at % 2 === 0 ? tail : head
  return (
    beside ?? sameSide?.items.at(end) ?? tail?.items.at(end) ?? nearestNode(scene, from, command)
  )
}

/** Both sides of each bone, that of the tail with its name: below the spine that comes last. */
function columnsOf({ placed, nodes, sides }: FishboneScene): Column[] {
  const half = Math.ceil(placed.bones.length / 2)
  return placed.bones.flatMap(({ category, causes }, at): Column[] => {
    const [bone, isUpper] = [boneRef(category), at < half]
    const on = (side: string) =>
      flat(causes.filter(({ id }) => sides.get(id) === side)).filter((id) => nodes.has(id))
    const tail = isUpper ? [bone, ...on('tail')] : [...on('tail'), bone]
    return [
      { bone, isUpper, items: tail },
      { bone, isUpper, items: on('head') },
    ]
  })
}

/** Each with what is below it, in reading order; not by calling itself: a chain may be thousands long. */
function flat(causes: readonly PlacedCause[]): string[] {
  const items: string[] = []
  const waiting = causes.toReversed()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    items.push(`cause:${next.id}`)
    waiting.push(...next.below.toReversed())
  }
  return items
}

function nearestIn({ nodes }: FishboneScene, items: readonly string[], from: string) {
  const y = nodes.get(from)?.y ?? 0
  const far = (id: string) => Math.abs((nodes.get(id)?.y ?? 0) - y)
  return items.toSorted((a, b) => far(a) - far(b))[0]
}
