import {
  addTreeInput,
  addTreeNode,
  changeAnalysis,
} from '@herringbone/shared/doc/edit-fault-tree.ts'
import type { CauseId, TreeNodeId } from '@herringbone/shared/model/ids.ts'
import type * as Y from 'yjs'
import type { Say } from './demo-content.ts'
import { DEMO_TREE } from './demo-fault-tree.ts'

const HOURS_OF_A_DAY = 24

/** Adds the fault tree; gives its nodes back by their keys. */
export function addDemoTree(
  doc: Y.Doc,
  { say, causes }: { say: Say; causes: ReadonlyMap<string, CauseId> },
): Map<string, TreeNodeId> {
  const nodes = new Map<string, TreeNodeId>()
  for (const { key, kind, text, cause, probability } of DEMO_TREE) {
    const id = addTreeNode(doc, {
      kind,
      ...(text && { text: say(text) }),
      cause: (cause && causes.get(cause)) ?? '',
      ...(probability !== undefined && { chance: { probability } }),
    })
    nodes.set(key, id)
  }
  for (const { key, inputs = [] } of DEMO_TREE) {
    const gate = nodes.get(key)
    for (const below of inputs) {
      const input = nodes.get(below)
      if (gate && input) addTreeInput(doc, { gate, input })
    }
  }
  changeAnalysis(doc, { top: nodes.get('top') ?? '', missionTime: HOURS_OF_A_DAY })
  return nodes
}
