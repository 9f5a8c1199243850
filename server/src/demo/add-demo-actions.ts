import {
  actionDescription,
  changeAction,
  rateAction,
  setActionStatus,
} from '@herringbone/shared/doc/edit-actions.ts'
import { addExclusion } from '@herringbone/shared/doc/edit-exclusions.ts'
import { setTreeEffect } from '@herringbone/shared/doc/edit-fault-tree.ts'
import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { ActionId, CauseId, NoteId, TreeNodeId } from '@herringbone/shared/model/ids.ts'
import { actionRef, causeRef } from '@herringbone/shared/model/link.ts'
import { type Day, plusDays } from '@herringbone/shared/time/day.ts'
import type * as Y from 'yjs'
import { DEMO_ACTIONS, type DemoAction } from './demo-actions.ts'
import type { Say } from './demo-content.ts'

interface Parts {
  say: Say
  notes: ReadonlyMap<string, NoteId>
  causes: ReadonlyMap<string, CauseId>
  nodes: ReadonlyMap<string, TreeNodeId>
}

/** Adds the actions, with the causes that they answer and what they do to the fault tree. */
export function addDemoActions(doc: Y.Doc, { say, notes, causes, nodes }: Parts): void {
  const actions = new Map<string, ActionId>()
  const now = Date.now()
  const today = new Date(now).toISOString().slice(0, 10)
  for (const demo of DEMO_ACTIONS) {
    const { text, note: key, answers, effects = {} } = demo
    const note = key && notes.get(key)
    const action = addOutcome(doc, 'actions', {
      text: say(text),
      createdAt: now,
      ...(note && { note }),
    })
    actions.set(demo.key, action)
    sayAll(doc, action, demo, { say, now, today })
    for (const answered of answers) {
      const cause = causes.get(answered)
      if (cause) addLink(doc, { kind: 'answer', from: causeRef(cause), to: actionRef(action) })
    }
    for (const [changed, becomes] of Object.entries(effects)) {
      const node = nodes.get(changed)
      if (node) setTreeEffect(doc, { action, node, becomes })
    }
    for (const first of (demo.after ?? []).flatMap((name) => actions.get(name) ?? [])) {
      addLink(doc, { kind: 'before', from: actionRef(first), to: actionRef(action) })
    }
    for (const other of (demo.excludes ?? []).flatMap((name) => actions.get(name) ?? [])) {
      addExclusion(doc, action, other)
    }
  }
}

function sayAll(
  doc: Y.Doc,
  id: ActionId,
  demo: DemoAction,
  { say, now, today }: { say: Say; now: number; today: Day },
): void {
  const { risk = null, effort = null, status, kind, moscow, priority, team, dueIn } = demo
  if (risk !== null || effort !== null) rateAction(doc, id, { risk, effort })
  if (status) setActionStatus(doc, id, status, now)
  if (demo.description) actionDescription(doc, id)?.insert(0, say(demo.description))
  changeAction(doc, id, {
    ...(kind && { kind }),
    ...(moscow && { moscow }),
    ...(priority && { priority }),
    ...(team && { owner: { kind: 'team', name: say(team), person: '' } }),
    ...(dueIn !== undefined && { due: plusDays(today, dueIn) }),
    ...(demo.committed && { commitment: 'committed' }),
    ...(demo.reason && { reason: say(demo.reason) }),
  })
}
