import { addReference, briefText, changeBrief } from '@herringbone/shared/doc/edit-brief.ts'
import { addEvent, setMilestone } from '@herringbone/shared/doc/edit-events.ts'
import type { EvidenceParent, FileInfo } from '@herringbone/shared/model/evidence.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import { DEFAULT_LANES } from '@herringbone/shared/model/lane.ts'
import type * as Y from 'yjs'
import { addDemoActions } from './add-demo-actions.ts'
import { addDemoCauses } from './add-demo-causes.ts'
import { addDemoImpact } from './add-demo-impact.ts'
import { addDemoNotes } from './add-demo-notes.ts'
import { addDemoTree } from './add-demo-tree.ts'
import { addDemoWrapUp } from './add-demo-wrap-up.ts'
import { addProof } from './add-proof.ts'
import {
  DEMO_BRIEF,
  DEMO_REFERENCES,
  type DemoEvidence,
  type Locale,
  type Say,
} from './demo-content.ts'
import { instantOf } from './demo-time.ts'
import { EVENTS_SINCE_DETECTED } from './events-since-detected.ts'
import { EVENTS_UNTIL_DETECTED } from './events-until-detected.ts'

/** Fills a freshly seeded document with the outage of the screens. */
export function fillDemo(doc: Y.Doc, locale: Locale, chart: FileInfo): void {
  const say: Say = (text) => (typeof text === 'string' ? text : text[locale])
  const prove = (parent: EvidenceParent, evidence: DemoEvidence) =>
    addProof(doc, parent, evidence, { say, chart })
  const events = new Map<string, EventId>()
  doc.transact(() => {
    const { severity, services, startedAt, endedAt, ...texts } = DEMO_BRIEF
    changeBrief(doc, {
      severity,
      services,
      startedAt: instantOf(startedAt),
      endedAt: instantOf(endedAt),
    })
    for (const field of ['summary', 'goal', 'scribe', 'decisionMaker', 'experts'] as const) {
      briefText(doc, field)?.insert(0, say(texts[field]))
    }
    for (const { url, title } of DEMO_REFERENCES) addReference(doc, url, say(title))
    for (const event of [...EVENTS_UNTIL_DETECTED, ...EVENTS_SINCE_DETECTED]) {
      const lane = DEFAULT_LANES.find(({ id }) => id === event.lane)
      if (!lane) continue
      const id = addEvent(doc, {
        text: say(event.text),
        at: instantOf(event.at),
        lane: lane.id,
        precision: event.precision ?? 'minute',
        source: event.source ?? '',
      })
      if (event.milestone) setMilestone(doc, event.milestone, id)
      for (const evidence of event.evidence ?? []) prove(id, evidence)
      events.set(event.at, id)
    }
    addDemoImpact(doc, { say, prove })
    const notes = addDemoNotes(doc, locale)
    const causes = addDemoCauses(doc, { say, prove, notes, events })
    const nodes = addDemoTree(doc, { say, causes })
    addDemoActions(doc, { say, notes, causes, nodes })
    addDemoWrapUp(doc, { say, notes })
  })
}
