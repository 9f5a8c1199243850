import type { Evidence, EvidenceParent } from '@herringbone/shared/model/evidence.ts'
import { shallow } from 'zustand/shallow'
import { useBoardState } from '../sync/react.tsx'

const NONE: readonly Evidence[] = []

/** The evidence of an event or a cause in its order; the same list until one of its pieces changes. */
export function useEvidence(parent: EvidenceParent): readonly Evidence[] {
  return useBoardState((board) => {
    const ids = board.evidenceOf[parent]
    return ids && ids.length > 0 ? ids.flatMap((id) => board.evidence[id] ?? []) : NONE
  }, shallow)
}
