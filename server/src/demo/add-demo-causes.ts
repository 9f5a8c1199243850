import { changeCause } from '@herringbone/shared/doc/edit-causes.ts'
import { problemText } from '@herringbone/shared/doc/edit-fault-tree.ts'
import { addLink } from '@herringbone/shared/doc/edit-links.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { DEFAULT_CATEGORIES } from '@herringbone/shared/model/category.ts'
import type { EvidenceParent } from '@herringbone/shared/model/evidence.ts'
import type { CauseId, EventId, NoteId } from '@herringbone/shared/model/ids.ts'
import { causeRef, eventRef } from '@herringbone/shared/model/link.ts'
import type * as Y from 'yjs'
import { DEMO_CAUSES, DEMO_PROBLEM, type DemoCause } from './demo-causes.ts'
import type { DemoEvidence, Say } from './demo-content.ts'

interface Parts {
  say: Say
  prove: (parent: EvidenceParent, evidence: DemoEvidence) => void
  notes: ReadonlyMap<string, NoteId>
  /** By their times in the demo. */
  events: ReadonlyMap<string, EventId>
}

/** Adds the problem and its causes with their links; gives them back by their keys. */
export function addDemoCauses(doc: Y.Doc, parts: Parts): Map<string, CauseId> {
  problemText(doc)?.insert(0, parts.say(DEMO_PROBLEM))
  const causes = new Map<string, CauseId>()
  for (const cause of DEMO_CAUSES) {
    const id = addCause(doc, cause, parts)
    for (const above of cause.whys ?? []) {
      const known = causes.get(above)
      const from = above === 'problem' ? above : known && causeRef(known)
      if (from) addLink(doc, { kind: 'why', from, to: causeRef(id) })
    }
    causes.set(cause.key, id)
  }
  return causes
}

function addCause(doc: Y.Doc, cause: DemoCause, { say, prove, notes, events }: Parts): CauseId {
  const note = cause.note && notes.get(cause.note)
  const id = addOutcome(doc, 'causes', { text: say(cause.text), ...(note && { note }) })
  const category = DEFAULT_CATEGORIES.find((one) => one.id === cause.category)?.id
  changeCause(doc, id, {
    ...(category && { category }),
    ...(cause.status && { status: cause.status }),
    ...(cause.ruledOut && { ruledOutBecause: say(cause.ruledOut) }),
    ...(cause.root && { rootBecause: say(cause.root) }),
  })
  for (const evidence of cause.evidence ?? []) prove(id, evidence)
  for (const at of cause.facts ?? []) {
    const event = events.get(at)
    if (event) addLink(doc, { kind: 'fact', from: eventRef(event), to: causeRef(id) })
  }
  return id
}
