import { addFigure, addStakeholder, setTold } from '@herringbone/shared/doc/edit-impact.ts'
import type { EvidenceParent } from '@herringbone/shared/model/evidence.ts'
import type * as Y from 'yjs'
import type { DemoEvidence, Say } from './demo-content.ts'
import { DEMO_FIGURES, DEMO_STAKEHOLDERS } from './demo-impact.ts'
import { instantOf } from './demo-time.ts'

interface Parts {
  say: Say
  prove: (parent: EvidenceParent, evidence: DemoEvidence) => void
}

/** Adds the impact in figures with their evidence, and who has to hear of it. */
export function addDemoImpact(doc: Y.Doc, { say, prove }: Parts): void {
  for (const { text, source, evidence = [], ...figure } of DEMO_FIGURES) {
    const id = addFigure(doc, { ...figure, text: say(text), source: source ? say(source) : '' })
    for (const piece of evidence) prove(id, piece)
  }
  for (const { text, contact = '', toldAt } of DEMO_STAKEHOLDERS) {
    const id = addStakeholder(doc, say(text), contact)
    if (toldAt) setTold(doc, id, instantOf(toldAt))
  }
}
