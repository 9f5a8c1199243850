import type { KeyHelp } from '../../../canvas/stage.ts'

/** The keys of the notes, for the `?` list. What each does is in run-command.ts. */
export const notesKeys: readonly KeyHelp[] = [
  { combo: 'V', label: 'notes:key_select' },
  { combo: 'H', label: 'notes:key_hand' },
  { combo: 'N', label: 'notes:key_add' },
  { combo: 'O', label: 'notes:key_lasso' },
  { combo: 'Enter', label: 'notes:key_edit' },
  { combo: 'Delete', label: 'notes:key_delete' },
  { combo: 'mod+D', label: 'notes:key_duplicate' },
  { combo: 'mod+A', label: 'notes:key_all' },
  { combo: 'G', label: 'notes:key_group' },
  { combo: 'M', label: 'notes:key_move' },
  { combo: 'Escape', label: 'notes:key_clear' },
  { combo: 'ArrowRight', label: 'notes:key_nudge' },
  { combo: 'Tab', label: 'notes:key_next' },
  { combo: 'mod+C', label: 'notes:key_copy' },
  { combo: 'mod+V', label: 'notes:key_paste' },
  { combo: '/', label: 'notes:search' },
  { combo: 'shift+1', label: 'notes:key_fit' },
  { combo: 'shift+2', label: 'notes:key_fitSelection' },
  { combo: 'shift+0', label: 'notes:key_full' },
  { combo: '+', label: 'plane:zoomIn' },
  { combo: '-', label: 'plane:zoomOut' },
  { combo: 'L', label: 'notes:key_list' },
]
