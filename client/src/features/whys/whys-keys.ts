import { graphKeys } from '../../canvas/graph/graph-keys.ts'
import type { KeyHelp } from '../../canvas/stage.ts'

/** The keys of the whys, for the `?` list. */
export const whysKeys: readonly KeyHelp[] = [
  { combo: 'Tab', label: 'whys:key_answer' },
  { combo: 'W', label: 'whys:key_answer' },
  { combo: 'B', label: 'whys:key_branch' },
  { combo: 'A', label: 'whys:key_link' },
  { combo: 'R', label: 'whys:key_root' },
  { combo: 'Delete', label: 'whys:key_takeOut' },
  ...graphKeys.filter(({ label }) => label !== 'graph:key_delete'),
]
