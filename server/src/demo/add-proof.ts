import { addEvidence } from '@herringbone/shared/doc/edit-evidence.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { EvidenceParent, FileInfo } from '@herringbone/shared/model/evidence.ts'
import type * as Y from 'yjs'
import type { DemoEvidence, Say } from './demo-content.ts'
import { instantOf } from './demo-time.ts'

/** Adds a piece of evidence of the demo; `chart` is its only picture. */
export function addProof(
  doc: Y.Doc,
  parent: EvidenceParent,
  evidence: DemoEvidence,
  { say, chart }: { say: Say; chart: FileInfo },
): void {
  const base = { parent, title: say(evidence.title), addedAt: instantOf('10:04') }
  if (evidence.kind === 'link') addEvidence(doc, { ...base, kind: 'link', url: evidence.url })
  else if (evidence.kind === 'image') {
    const { id, name, size, type } = chart
    addEvidence(doc, { ...base, kind: 'file', file: { id, name, size, type } })
  } else {
    const text = say(evidence.text).slice(0, LIMITS.quoteChars)
    addEvidence(doc, { ...base, kind: 'quote', text })
  }
}
