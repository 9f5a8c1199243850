import { boneOf, isInWhys, treeNodeOf } from '@herringbone/shared/methods/cause-places.ts'
import type { CategoryColor } from '@herringbone/shared/model/category.ts'
import type { Cause } from '@herringbone/shared/model/cause.ts'
import { causeRef } from '@herringbone/shared/model/link.ts'
import type { SurfaceId } from '@herringbone/shared/model/surface.ts'
import { shallow } from 'zustand/shallow'
import { useSurfaceName } from '../session/surface-texts.ts'
import type { BoardState } from '../sync/board-handle.ts'
import { useBoardState } from '../sync/react.tsx'
import { useCategoryName } from './category-names.ts'

/** A view that a cause stands in beside the one that is looked at. */
export interface Place {
  surface: SurfaceId
  /** "Fishbone · Machine". */
  label: string
  /** Its id on that view's canvas. */
  item: string
  color?: CategoryColor
}

/** The views of the causes stage, apart from `surface`, in which a cause stands. */
export function usePlaces({ id }: Cause, surface: SurfaceId): Place[] {
  const categoryName = useCategoryName()
  const surfaceName = useSurfaceName()
  const { bone, inWhys, node } = useBoardState((state) => placesIn(state, id), shallow)
  const places: Place[] = []
  const add = (where: SurfaceId, item: string, detail = '', color?: CategoryColor) => {
    if (where === surface) return
    const label = [surfaceName(where, 'causes'), detail].filter(Boolean).join(' · ')
    places.push({ surface: where, label, item, ...(color && { color }) })
  }
  if (bone) add('fishbone', causeRef(id), categoryName(bone), bone.color)
  if (inWhys) add('whys', causeRef(id))
  if (node !== undefined) add('fault-tree', `node:${node}`)
  return places
}

const placesIn = (state: BoardState, id: Cause['id']) => ({
  bone: boneOf(state, id),
  inWhys: isInWhys(state, id),
  node: treeNodeOf(state, id),
})
