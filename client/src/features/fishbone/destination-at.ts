import type { Box } from '@herringbone/shared/methods/box.ts'
import { boneXAt, isBesideBone } from '@herringbone/shared/methods/fishbone/fishbone-layout.ts'
import { type BoneSide, sideOf } from '@herringbone/shared/model/cause.ts'
import type { CategoryId, CauseId } from '@herringbone/shared/model/ids.ts'
import type { Point } from '../../canvas/gesture.ts'
import { causeOf } from '../../causes/links/cause-of.ts'
import type { BoardState } from '../../sync/board-handle.ts'
import type { Destination } from './destination.ts'
import { boneRef, type FishboneScene, TRAY } from './fishbone-scene.ts'
import { siblingsAt } from './sibling-order.ts'

/** Units at the upper and lower edge of a card that mean the place before and after it. */
const EDGE = 10

interface Place {
  /** The node that is there. */
  target: string | null
  point: Point
  /** What is being moved: nothing stands before itself. */
  moved?: ReadonlySet<string>
}

/** What a node or a place of the fishbone means for what is put there. */
export function destinationAt(
  scene: FishboneScene,
  state: BoardState,
  { target, point, moved = new Set() }: Place,
): Destination | undefined {
  const cause = target === null ? undefined : causeOf(target)
  if (cause) return atCause(scene, state, cause, point, moved)
  if (target === TRAY) return { kind: 'tray' }
  if (target?.startsWith('category:')) {
    return { kind: 'bone', category: target.slice('category:'.length) as CategoryId } // as `boneRef` makes it
  }
  for (const { category } of scene.placed.bones) {
    const [id, { x, y }] = [boneRef(category), point]
    const [area, stroke] = [scene.areas.get(id), scene.strokes.get(id)]
    if (!area || !stroke || !isBesideBone(area, stroke, x, y)) continue
    const side = sideAt(scene, id, point)
    const on = { kind: 'bone', category, side } as const
    const next = siblingsAt(state, scene.placed, on).find((one) => {
      const box = scene.nodes.get(`cause:${one}`)
      return box && !moved.has(`cause:${one}`) && y < box.y + box.height / 2
    })
    return { ...on, before: next ?? null }
  }
  return undefined
}

/** On which side of a bone a point is. */
function sideAt({ strokes }: FishboneScene, bone: string, { x, y }: Point): BoneSide {
  return x < boneXAt(strokes.get(bone) ?? [], y) ? 'tail' : 'head'
}

/** At its edges beside it, else below it. */
function atCause(
  { placed, nodes }: FishboneScene,
  state: BoardState,
  id: CauseId,
  { y }: Point,
  moved: ReadonlySet<string>,
): Destination {
  if (placed.tray.includes(id)) return { kind: 'tray' }
  const box: Box | undefined = nodes.get(`cause:${id}`)
  const above = placed.parentOf.get(id)
  const cause = state.causes[id]
  const edge = Math.min(EDGE, (box?.height ?? 0) / 4)
  const isFirst = box !== undefined && y < box.y + edge
  const isLast = box !== undefined && y > box.y + box.height - edge
  if (!cause || !(isFirst || isLast)) return { kind: 'below', cause: id }
  const beside: Destination =
    above !== undefined
      ? { kind: 'below', cause: above }
      : // What stands in no tray and below nothing has a bone of its own.
        { kind: 'bone', category: cause.category as CategoryId, side: sideOf(cause) }
  if (isFirst) return { ...beside, before: id }
  const siblings = siblingsAt(state, placed, beside)
  const after = siblings.slice(siblings.indexOf(id) + 1)
  return { ...beside, before: after.find((one) => !moved.has(`cause:${one}`)) ?? null }
}

/** The line at which causes come to stand, over what they push down; none where any place will do. */
export function gapAt(
  { nodes, placed }: FishboneScene,
  state: BoardState,
  to: Destination,
): { x: number; y: number; width: number } | undefined {
  if (to.kind === 'tray' || to.before === undefined) return undefined
  const next = to.before === null ? undefined : nodes.get(`cause:${to.before}`)
  if (next) return { x: next.x, y: next.y - 6, width: next.width }
  const last = siblingsAt(state, placed, to).at(-1)
  const box = last === undefined ? undefined : nodes.get(`cause:${last}`)
  return box && { x: box.x, y: box.y + box.height + 6, width: box.width }
}
