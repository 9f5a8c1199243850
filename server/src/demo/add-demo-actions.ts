import { setTreeEffect } from '@herringbone/shared/doc/edit-fault-tree.ts'
import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { CauseId, NoteId, TreeNodeId } from '@herringbone/shared/model/ids.ts'
import { actionRef, causeRef } from '@herringbone/shared/model/link.ts'
import type * as Y from 'yjs'
import { DEMO_ACTIONS } from './demo-actions.ts'
import type { Say } from './demo-content.ts'

interface Parts {
  say: Say
  notes: ReadonlyMap<string, NoteId>
  causes: ReadonlyMap<string, CauseId>
  nodes: ReadonlyMap<string, TreeNodeId>
}

/** Adds the actions, with the causes that they answer and what they do to the fault tree. */
export function addDemoActions(doc: Y.Doc, { say, notes, causes, nodes }: Parts): void {
  for (const { text, note: key, answers, effects = {} } of DEMO_ACTIONS) {
    const note = key && notes.get(key)
    const action = addOutcome(doc, 'actions', { text: say(text), ...(note && { note }) })
    for (const answered of answers) {
      const cause = causes.get(answered)
      if (cause) addLink(doc, { kind: 'answer', from: causeRef(cause), to: actionRef(action) })
    }
    for (const [changed, becomes] of Object.entries(effects)) {
      const node = nodes.get(changed)
      if (node) setTreeEffect(doc, { action, node, becomes })
    }
  }
}
