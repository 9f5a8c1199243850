import { votableOf } from '@herringbone/shared/session/poll-options.ts'
import type { Votable } from '@herringbone/shared/session/situation.ts'
import { useMemo } from 'react'
import { shallow } from 'zustand/shallow'
import type { BoardState } from '../../sync/board-handle.ts'
import { useBoardState } from '../../sync/react.tsx'

const recordsOf = ({ notes, clusters, causes, actions }: BoardState) => ({
  notes,
  clusters,
  causes,
  actions,
})

/** What can be voted on, by the rules that the server goes by. */
export function useVotable(): Votable {
  const { notes, clusters, causes, actions } = useBoardState(recordsOf, shallow)
  return useMemo(
    () =>
      votableOf(() => ({
        notes: Object.values(notes),
        clusters: Object.values(clusters),
        causes: Object.values(causes),
        actions: Object.values(actions),
      })),
    [notes, clusters, causes, actions],
  )
}
