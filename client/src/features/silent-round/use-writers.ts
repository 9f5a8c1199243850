import type { Round } from '@herringbone/shared/session/round.ts'
import { shallow } from 'zustand/shallow'
import type { Peer } from '../../sync/board-handle.ts'
import { usePeers } from '../../sync/react.tsx'

export interface Writers {
  /** Everyone here who may write, me too. */
  writers: Peer[]
  /** How many of them have said that they are ready. */
  ready: number
  count: number
}

/** Who takes part in the round; observers look on. */
export function useWriters(round: Pick<Round, 'ready'>): Writers {
  const writers = usePeers(
    (state) => state.peers.filter(({ role }) => role !== 'observer'),
    shallow,
  )
  const ready = writers.filter(({ person }) => round.ready.includes(person)).length
  return { writers, ready, count: writers.length }
}
