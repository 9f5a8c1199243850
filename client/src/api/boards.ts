import {
  type BoardQuery,
  boardAccessSchema,
  boardListSchema,
  type CreateBoard,
  createdSchema,
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

export const boardsQuery = (query: BoardQuery) =>
  queryOptions({
    queryKey: [...BOARDS, query],
    queryFn: ({ signal }) => {
      const search = new URLSearchParams()
      for (const [key, value] of Object.entries(query)) if (value) search.set(key, value)
      return request(`/api/boards?${search}`, { signal, answer: boardListSchema })
    },
    placeholderData: keepPreviousData,
    // Who is in which room changes by itself.
    refetchInterval: 15_000,
  })

export const useBoards = (query: BoardQuery) => useQuery(boardsQuery(query))

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
