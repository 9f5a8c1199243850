import { pollListSchema } from '@herringbone/shared/api/commands.ts'
import type { PollId } from '@herringbone/shared/model/ids.ts'
import type { ClosedPoll } from '@herringbone/shared/session/poll.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { request } from './request.ts'

/** The polls of a board that are over, the newest first. Results never change, only their number. */
export const useClosedPolls = (boardId: string, closed: readonly PollId[]) =>
  useQuery({
    queryKey: ['polls', boardId, closed.length, closed.at(-1)],
    queryFn: async ({ signal }) => {
      const path = `/api/boards/${encodeURIComponent(boardId)}/polls`
      const { polls } = await request(path, { signal, answer: pollListSchema })
      return polls as ClosedPoll[] // the server's own ids and options: the schema checks the shape
    },
    enabled: closed.length > 0,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  })
