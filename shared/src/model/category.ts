import { LIMITS } from '../limits.ts'
import { type Fields, isOneOf, isOrderKey, shortString } from './fields.ts'
import type { CategoryId } from './ids.ts'

/** The colours of LOOK.md for the bones of a fishbone, and four more for those that need ten. */
export const CATEGORY_COLORS = [
  'rust',
  'blue',
  'teal',
  'green',
  'violet',
  'amber',
  'red',
  'slate',
  'olive',
  'plum',
] as const
export type CategoryColor = (typeof CATEGORY_COLORS)[number]

/** A bone of the fishbone: a kind of causes. */
export interface Category {
  id: CategoryId
  /** As somebody has named it; empty: by its kind, in the reader's language. */
  title: string
  /** A word of a preset ("people"); empty for one that a team has made. */
  kind: string
  color: CategoryColor
  /** Fractional index; equal keys are ordered by id. */
  order: string
}

/**
 * The bones that every board starts with. Their ids are their kinds, and their places are settled:
 * a board that two servers migrate at once gets them once.
 */
export const DEFAULT_CATEGORIES = [
  { id: 'people' as CategoryId, color: 'rust', order: 'a0' },
  { id: 'machine' as CategoryId, color: 'blue', order: 'a1' },
  { id: 'method' as CategoryId, color: 'teal', order: 'a2' },
  { id: 'material' as CategoryId, color: 'green', order: 'a3' },
  { id: 'measurement' as CategoryId, color: 'violet', order: 'a4' },
  { id: 'environment' as CategoryId, color: 'amber', order: 'a5' },
] as const satisfies readonly Pick<Category, 'id' | 'color' | 'order'>[]

export function readCategoryFields(fields: Fields): Omit<Category, 'id'> | undefined {
  const order = fields.get('order')
  const color = fields.get('color')
  if (!isOrderKey(order)) return undefined
  return {
    title: shortString(fields.get('title'), LIMITS.categoryTitleChars),
    kind: shortString(fields.get('kind'), LIMITS.categoryTitleChars),
    color: isOneOf(CATEGORY_COLORS, color) ? color : 'slate',
    order,
  }
}
