import type { KeyHelp } from '../stage.ts'

/**
 * The keys that every graph canvas has, for the `?` list; a surface puts its own before these:
 * `keys: [...fishboneKeys, ...graphKeys]`.
 */
export const graphKeys: readonly KeyHelp[] = [
  { combo: 'V', label: 'graph:key_select' },
  { combo: 'H', label: 'graph:key_hand' },
  { combo: 'Enter', label: 'graph:key_edit' },
  { combo: 'ArrowRight', label: 'graph:key_travel' },
  { combo: '.', label: 'graph:key_fold' },
  { combo: 'Delete', label: 'graph:key_delete' },
  { combo: 'mod+A', label: 'graph:key_all' },
  { combo: 'Escape', label: 'graph:key_clear' },
  { combo: 'mod+F', label: 'graph:key_search' },
  { combo: 'shift+1', label: 'graph:key_fit' },
  { combo: 'shift+2', label: 'graph:key_fitSelection' },
  { combo: 'shift+0', label: 'graph:key_full' },
  { combo: '+', label: 'graph:key_zoomIn' },
  { combo: '-', label: 'graph:key_zoomOut' },
  { combo: 'L', label: 'graph:key_list' },
]
