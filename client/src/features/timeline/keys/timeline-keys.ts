import type { KeyHelp } from '../../../canvas/stage.ts'

/** The keys of the timeline, for the `?` list. What each does is in use-timeline-keys.ts. */
export const timelineKeys: readonly KeyHelp[] = [
  { combo: 'V', label: 'timeline:key_select' },
  { combo: 'H', label: 'timeline:key_hand' },
  { combo: 'N', label: 'timeline:key_add' },
  { combo: 'Enter', label: 'timeline:key_edit' },
  { combo: 'Delete', label: 'timeline:key_delete' },
  { combo: 'mod+D', label: 'timeline:key_duplicate' },
  { combo: 'mod+A', label: 'timeline:key_all' },
  { combo: 'Escape', label: 'timeline:key_clear' },
  { combo: 'ArrowRight', label: 'timeline:key_time' },
  { combo: 'ArrowDown', label: 'timeline:key_lane' },
  { combo: 'Tab', label: 'timeline:key_next' },
  { combo: 'mod+C', label: 'timeline:key_copy' },
  { combo: 'mod+V', label: 'timeline:key_paste' },
  { combo: '/', label: 'timeline-search:label' },
  { combo: 'shift+1', label: 'timeline:key_fit' },
  { combo: 'shift+2', label: 'timeline:key_fitSelection' },
  { combo: 'shift+0', label: 'timeline:key_full' },
  { combo: '+', label: 'timeline:key_zoomIn' },
  { combo: '-', label: 'timeline:key_zoomOut' },
  { combo: 'Q', label: 'timeline:key_quiet' },
  { combo: 'L', label: 'timeline:key_list' },
]
