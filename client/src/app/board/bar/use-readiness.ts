import { type Readiness, readinessOf } from '@herringbone/shared/methods/readiness.ts'
import { shallow } from 'zustand/shallow'
import { usePeers, useSession } from '../../../sync/react.tsx'

const NOBODY: readonly never[] = []

/** How many of those who are here are ready to go on. Facilitators say so by going on. */
export function useReadiness(): Readiness {
  const ready = useSession(({ view }) => view?.ready ?? NOBODY, shallow)
  const peers = usePeers((state) => state.peers)
  return readinessOf(
    ready,
    peers.filter(({ role }) => role !== 'facilitator'),
  )
}
