import {
  addCategory,
  changeCategory,
  deleteCategory,
} from '@herringbone/shared/doc/edit-categories.ts'
import { orderBetween } from '@herringbone/shared/doc/order.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { placeCauses } from '@herringbone/shared/methods/fishbone/place-causes.ts'
import { CATEGORY_COLORS, type Category } from '@herringbone/shared/model/category.ts'
import type { CategoryId } from '@herringbone/shared/model/ids.ts'
import { offerUndo } from '../../canvas/offer-undo.tsx'
import { categoryName } from '../../causes/category-names.ts'
import type { BoardHandle, BoardState } from '../../sync/board-handle.ts'
import { fishboneTexts } from './fishbone-texts.ts'
import { PRESETS, type PresetId } from './presets.ts'

// Each of these is one undo step, and does nothing where editing is not allowed.

/** How many causes come to stand nowhere when these bones go, with all that stands below them. */
export function lostWith(state: BoardState, gone: readonly CategoryId[]): number {
  const categoryOrder = state.categoryOrder.filter((id) => !gone.includes(id))
  const categories = Object.fromEntries(
    categoryOrder.flatMap((id) => {
      const category = state.categories[id]
      return category ? [[id, category]] : []
    }),
  )
  const after = placeCauses({ ...state, categories, categoryOrder })
  return after.tray.length - placeCauses(state).tray.length
}

export const hasMost = ({ categoryOrder }: BoardState): boolean =>
  categoryOrder.length >= LIMITS.mostCategories

export const hasLeast = ({ categoryOrder }: BoardState): boolean =>
  categoryOrder.length <= LIMITS.leastCategories

/** Adds a bone in a colour that is used least. */
export function addBone(board: BoardHandle): void {
  const state = board.store.getState()
  if (hasMost(state)) return
  const used = Object.values<Category>(state.categories).map(({ color }) => color)
  const times = (color: string) => used.filter((one) => one === color).length
  const [color = 'slate'] = CATEGORY_COLORS.toSorted((a, b) => times(a) - times(b))
  board.edit((doc) => addCategory(doc, { title: fishboneTexts.text('newBone'), color }))
}

export function removeBone(board: BoardHandle, category: Category): void {
  const state = board.store.getState()
  if (hasLeast(state) || !board.canEdit()) return
  const count = lostWith(state, [category.id])
  board.edit((doc) => deleteCategory(doc, category.id))
  const name = categoryName(category)
  offerUndo(board, fishboneTexts.text('removed', { name, count }))
}

/** Moves a bone by one place among the others. */
export function moveBone(board: BoardHandle, id: CategoryId, by: 1 | -1): void {
  const { categories, categoryOrder } = board.store.getState()
  const others = categoryOrder.filter((one) => one !== id)
  const at = categoryOrder.indexOf(id) + by
  if (at < 0 || at > others.length) return
  const keyAt = (index: number) => {
    const other = others[index]
    return (other && categories[other]?.order) ?? null
  }
  const order = orderBetween(keyAt(at - 1), keyAt(at))
  board.edit((doc) => changeCategory(doc, id, { order }))
}

/** The bones that stay as they are, and those that go, when a set is taken. */
export function bonesAfter({ categories, categoryOrder }: BoardState, preset: PresetId) {
  const kinds = new Set(PRESETS[preset].map(({ kind }) => kind))
  const kept = new Map<string, CategoryId>()
  const gone: CategoryId[] = []
  for (const id of categoryOrder) {
    const kind = categories[id]?.kind ?? ''
    if (kinds.has(kind) && !kept.has(kind)) kept.set(kind, id)
    else gone.push(id)
  }
  return { kept, gone }
}

/** Takes a set of bones: those of the same kind stay with their causes, in the order of the set. */
export function takePreset(board: BoardHandle, preset: PresetId): void {
  const { kept, gone } = bonesAfter(board.store.getState(), preset)
  let order: string | null = null
  board.edit((doc) => {
    for (const id of gone) deleteCategory(doc, id)
    for (const { kind, color } of PRESETS[preset]) {
      // A bone that was removed before has its id again, and with it its causes.
      const id = kept.get(kind) ?? addCategory(doc, { id: kind as CategoryId, kind, color })
      order = orderBetween(order, null)
      changeCategory(doc, id, { order })
    }
  })
  const name = fishboneTexts.text(`preset_${preset}`)
  offerUndo(board, fishboneTexts.text('presetTaken', { name }))
}
