import { graphKeys } from '../../canvas/graph/graph-keys.ts'
import type { KeyHelp } from '../../canvas/stage.ts'

/** The keys of the fishbone, for the `?` list. */
export const fishboneKeys: readonly KeyHelp[] = [
  { combo: 'Tab', label: 'fishbone:key_next' },
  { combo: 'W', label: 'fishbone:key_why' },
  { combo: 'M', label: 'fishbone:key_move' },
  { combo: 'alt+ArrowUp', label: 'fishbone:key_order' },
  { combo: 'S', label: 'fishbone:key_cross' },
  { combo: 'R', label: 'fishbone:key_root' },
  ...graphKeys,
]
