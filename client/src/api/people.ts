import { boardPeopleSchema } from '@herringbone/shared/api/commands.ts'
import { useQuery } from '@tanstack/react-query'
import { request } from './request.ts'

/** Everyone who is or was in the board, whether they are here or not. */
export const useBoardPeopleQuery = (board: string) =>
  useQuery({
    queryKey: ['board', board, 'people'],
    queryFn: ({ signal }) =>
      request(`/api/boards/${encodeURIComponent(board)}/people`, {
        signal,
        answer: boardPeopleSchema,
      }),
    refetchInterval: 60_000, // others follow the links meanwhile; who is here the roster says
  })
