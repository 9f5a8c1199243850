import {
  type BoardQuery,
  boardAccessSchema,
  boardListSchema,
  type CreateBoard,
  createdSchema,
  type FacetQuery,
  facetValuesSchema,
  similarBoardsSchema,
} from '@herringbone/shared/api/boards.ts'
import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { request } from './request.ts'

const BOARDS = ['boards'] as const

/** As the parameters of an address; what was not said is left out. */
function toSearch(query: object): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value) search.set(key, String(value))
  return search.toString()
}

export const boardsQuery = (query: BoardQuery) =>
  queryOptions({
    queryKey: [...BOARDS, query],
    queryFn: ({ signal }) =>
      request(`/api/boards?${toSearch(query)}`, { signal, answer: boardListSchema }),
    placeholderData: keepPreviousData,
    // Who is in which room changes by itself.
    refetchInterval: 15_000,
  })

export const useBoards = (query: BoardQuery, enabled = true) =>
  useQuery({ ...boardsQuery(query), enabled })

/** Names to filter by, on the boards that the other filters leave. */
export const useFacetValues = (query: FacetQuery) =>
  useQuery({
    queryKey: [...BOARDS, 'values', query],
    queryFn: ({ signal }) =>
      request(`/api/library/values?${toSearch(query)}`, { signal, answer: facetValuesSchema }),
    placeholderData: keepPreviousData,
  })

/** Incidents that are like the one of a board; asked again while the board is being filled. */
export const useSimilarBoards = (board: string) =>
  useQuery({
    queryKey: ['board', board, 'similar'],
    queryFn: ({ signal }) =>
      request(`/api/boards/${encodeURIComponent(board)}/similar`, {
        ...{ signal, answer: similarBoardsSchema },
      }),
    refetchInterval: 20_000,
  })

export function useCreateBoard() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CreateBoard) =>
      request('/api/boards', { method: 'POST', body, answer: createdSchema }),
    onSuccess: () => client.invalidateQueries({ queryKey: BOARDS }),
  })
}

export const boardAccessQuery = (id: string) =>
  queryOptions({
    queryKey: ['board', id],
    queryFn: ({ signal }) =>
      request(`/api/boards/${encodeURIComponent(id)}`, { signal, answer: boardAccessSchema }),
    // Role and epoch are read when a board is opened; the connection tells when they change.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

export const useBoardAccess = (id: string, enabled: boolean) =>
  useQuery({ ...boardAccessQuery(id), enabled })
