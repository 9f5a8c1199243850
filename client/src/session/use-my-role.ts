import type { Role } from '@herringbone/shared/model/role.ts'
import { useBoard, usePeers } from '../sync/react.tsx'

/** This person's role in the board; renders again when it changes. */
export function useMyRole(): Role {
  const board = useBoard()
  return usePeers((state) => state.peers.find(({ isMe }) => isMe)?.role ?? board.role)
}
