import type { CategoryColor } from '@herringbone/shared/model/category.ts'

export type PresetId = '6m' | '4s' | '8p' | 'ppt'

/**
 * Sets of bones by the kinds of their categories. 6M is of manufacturing (Ishikawa), 4S and 8P of
 * services; "people, process, technology" takes the environment as its fourth, since a fishbone of
 * three bones leaves one side of a pair empty.
 */
export const PRESETS: Record<PresetId, readonly { kind: string; color: CategoryColor }[]> = {
  '6m': [
    { kind: 'people', color: 'rust' },
    { kind: 'machine', color: 'blue' },
    { kind: 'method', color: 'teal' },
    { kind: 'material', color: 'green' },
    { kind: 'measurement', color: 'violet' },
    { kind: 'environment', color: 'amber' },
  ],
  '4s': [
    { kind: 'surroundings', color: 'amber' },
    { kind: 'suppliers', color: 'green' },
    { kind: 'systems', color: 'blue' },
    { kind: 'skills', color: 'violet' },
  ],
  '8p': [
    { kind: 'product', color: 'green' },
    { kind: 'price', color: 'amber' },
    { kind: 'place', color: 'olive' },
    { kind: 'promotion', color: 'plum' },
    { kind: 'people', color: 'rust' },
    { kind: 'process', color: 'teal' },
    { kind: 'physical-evidence', color: 'slate' },
    { kind: 'productivity', color: 'violet' },
  ],
  ppt: [
    { kind: 'people', color: 'rust' },
    { kind: 'process', color: 'teal' },
    { kind: 'technology', color: 'blue' },
    { kind: 'environment', color: 'amber' },
  ],
}
export const PRESET_IDS = ['6m', '4s', '8p', 'ppt'] as const satisfies readonly PresetId[]
