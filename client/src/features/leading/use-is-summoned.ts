import { useStore } from 'zustand'
import { useBoard, useSession } from '../../sync/react.tsx'
import { summonStore } from './summon-store.ts'

/** Whether this person is being asked to go along and has not answered yet. */
export function useIsSummoned(): boolean {
  const { me } = useBoard()
  const number = useSession(({ view }) =>
    view?.spotlight && view.spotlight.by !== me.id ? view.spotlight.number : null,
  )
  const answered = useStore(summonStore, ({ last }) => last?.number ?? null)
  return number !== null && number !== answered
}
