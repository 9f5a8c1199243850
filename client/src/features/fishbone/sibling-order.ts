import { orderBetween } from '@herringbone/shared/doc/order.ts'
import type { PlacedCauses } from '@herringbone/shared/methods/fishbone/place-causes.ts'
import { sideOf } from '@herringbone/shared/model/cause.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import type { BoardState } from '../../sync/board-handle.ts'
import type { Destination } from './destination.ts'

/** What stands at a place already, in its order; on a bone with a side, only what is on that. */
export function siblingsAt(
  { causes }: Pick<BoardState, 'causes'>,
  placed: PlacedCauses,
  to: Destination,
): CauseId[] {
  if (to.kind === 'tray') return [...placed.tray]
  if (to.kind === 'below') {
    return [...placed.parentOf].flatMap(([id, above]) => (above === to.cause ? [id] : []))
  }
  const bone = placed.bones.find(({ category }) => category === to.category)
  return (bone?.causes ?? []).flatMap(({ id }) => {
    const cause = causes[id]
    return cause && (to.side === undefined || sideOf(cause) === to.side) ? [id] : []
  })
}

/**
 * Order keys for so many causes that are to stand right before one of these, in turn; null: after
 * all of them.
 */
export function keysBefore(
  { causes }: Pick<BoardState, 'causes'>,
  siblings: readonly CauseId[],
  before: CauseId | null,
  count: number,
): string[] {
  const found = before === null ? -1 : siblings.indexOf(before)
  const at = found < 0 ? siblings.length : found
  const keyOf = (id: CauseId | undefined) => (id && causes[id]?.order) ?? null
  const next = keyOf(siblings[at])
  const keys: string[] = []
  let last = keyOf(siblings[at - 1])
  for (let made = 0; made < count; made++) {
    last = orderBetween(last, next)
    keys.push(last)
  }
  return keys
}

/** Before what a cause stands after it has been moved by one place; undefined: it is at the end. */
export function oneFurther(
  siblings: readonly CauseId[],
  id: CauseId,
  by: 1 | -1,
): CauseId | null | undefined {
  const at = siblings.indexOf(id) + by
  if (at < 0 || at >= siblings.length) return undefined
  return siblings.filter((one) => one !== id)[at] ?? null
}
