import { graphKeys } from '../../canvas/graph/graph-keys.ts'
import type { KeyHelp } from '../../canvas/stage.ts'

/** The keys of the thread, for the `?` list. */
export const threadKeys: readonly KeyHelp[] = [
  { combo: 'A', label: 'thread:key_link' },
  { combo: 'F', label: 'thread:key_only' },
  ...graphKeys.filter(({ label }) => !/key_(delete|fold)$/.test(label)),
]
