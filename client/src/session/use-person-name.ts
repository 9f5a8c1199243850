import type { PersonId } from '@herringbone/shared/model/ids.ts'
import { useBoard, usePeers } from '../sync/react.tsx'

/** The name of a person who is in the board now, or one's own; nobody else's name is known here. */
export function usePersonName(id: PersonId | ''): string | undefined {
  const { me } = useBoard()
  const peer = usePeers((state) => state.peers.find((one) => one.person === id)?.name)
  if (id === '') return undefined
  return peer ?? (id === me.id ? me.name : undefined)
}
