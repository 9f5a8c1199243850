import type { Fields } from './fields.ts'
import { asId, type TreeNodeId } from './ids.ts'

/** What the views of the causes have in common, once per board. */
export interface Analysis {
  /** What went wrong, in a sentence: effect of the fishbone, problem of the whys, top of the tree. */
  problem: string
  /** The top of the fault tree; empty: there is none yet. */
  top: TreeNodeId | ''
  /** Hours over which rates act; null: nobody has said. */
  missionTime: number | null
}

export function readAnalysisFields(fields: Fields): Omit<Analysis, 'problem'> {
  const hours = fields.get('missionTime')
  return {
    top: asId<'tree-node'>(fields.get('top')) ?? '',
    missionTime: typeof hours === 'number' && hours > 0 && hours < 1e9 ? hours : null,
  }
}
