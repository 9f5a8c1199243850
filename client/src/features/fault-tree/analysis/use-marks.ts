import type { TreeNodeId } from '@herringbone/shared/model/ids.ts'
import type { TreeEffect } from '@herringbone/shared/model/tree-effect.ts'
import { useBoardState } from '../../../sync/react.tsx'
import type { AnswerBody } from './messages.ts'
import { useAnalysis } from './tree-context.tsx'
import { useTreeView } from './tree-view.ts'

export interface Marks {
  /** Enough by itself for the top. */
  single: boolean
  /** In the cut set that is pointed at. */
  pointed: boolean
  /** Cannot happen, with the actions that are switched on. */
  off: boolean
}

const singles = new WeakMap<AnswerBody, ReadonlySet<string>>()

/** Once for each answer, not once for each node. */
function singlesOf(answer: AnswerBody | null): ReadonlySet<string> | undefined {
  if (!answer?.ok) return undefined
  const known = singles.get(answer)
  if (known) return known
  const made = new Set(answer.value.analysis.singlePoints)
  singles.set(answer, made)
  return made
}

/** What the analysis, and what is looked at in it, says of a node on the canvas. */
export function useMarks(id: TreeNodeId | undefined): Marks {
  const single = useAnalysis(({ answer }) => (id ? (singlesOf(answer)?.has(id) ?? false) : false))
  const pointed = useTreeView((view) => id !== undefined && view.pointed.has(id))
  const on = useTreeView((view) => view.on)
  const off = useBoardState(
    ({ treeEffects }) =>
      on.size > 0 &&
      Object.values<TreeEffect>(treeEffects).some(
        ({ node, action, becomes }) => node === id && becomes === 0 && on.has(action),
      ),
  )
  return { single, pointed, off }
}
