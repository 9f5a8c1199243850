import { keptDesksSchema } from '@herringbone/shared/api/commands.ts'
import type { RoundId } from '@herringbone/shared/model/ids.ts'
import { useQuery } from '@tanstack/react-query'
import { request } from './request.ts'

/** Own notes of discarded rounds; asked again when the server says that they are others. */
export const useKeptDesks = (boardId: string, rounds: readonly RoundId[]) =>
  useQuery({
    queryKey: ['desks', boardId, rounds],
    queryFn: ({ signal }) =>
      request(`/api/boards/${encodeURIComponent(boardId)}/desks`, {
        signal,
        answer: keptDesksSchema,
      }),
    enabled: rounds.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
