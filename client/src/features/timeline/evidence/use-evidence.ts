import type { Evidence } from '@herringbone/shared/model/evidence.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import { shallow } from 'zustand/shallow'
import { useBoardState } from '../../../sync/react.tsx'

const NONE: readonly Evidence[] = []

/** The evidence of an event in its order; the same list until one of its pieces changes. */
export function useEvidence(event: EventId): readonly Evidence[] {
  return useBoardState((board) => {
    const ids = board.evidenceOf[event]
    return ids && ids.length > 0 ? ids.flatMap((id) => board.evidence[id] ?? []) : NONE
  }, shallow)
}
