import { useNavigate } from '@tanstack/react-router'
import type { OpenBoard } from '../features/palette/entries.ts'

/** Opens a board, or something in it. */
export function useOpenBoard(): OpenBoard {
  const navigate = useNavigate()
  return (boardId, item) =>
    void navigate({
      to: '/board/$boardId/{-$stage}',
      params: { boardId },
      ...(item !== undefined && { search: { item } }),
    })
}
