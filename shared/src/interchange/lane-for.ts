import { byOrder } from '../doc/order.ts'
import type { LaneId } from '../model/ids.ts'
import type { Lane } from '../model/lane.ts'
import type { ImportItem } from './types.ts'

const fold = (title: string) => title.trim().toLocaleLowerCase()

/**
 * Which lane an event goes to: the one that its row names, else the default lane that suits it,
 * else the first. `undefined` only for a board without lanes.
 */
export function laneFinder(
  lanes: readonly Lane[],
): (item: Pick<ImportItem, 'lane' | 'suits'>) => LaneId | undefined {
  const inOrder = [...lanes].sort(byOrder)
  const byTitle = new Map<string, LaneId>()
  for (const lane of inOrder.toReversed()) byTitle.set(fold(lane.title), lane.id)
  const byId = new Map<string, LaneId>(inOrder.map(({ id }) => [id, id]))
  const first = inOrder[0]?.id
  return ({ lane, suits }) => (lane && byTitle.get(fold(lane))) || (byId.get(suits) ?? first)
}
