import {
  type CreateHook,
  hookCreatedSchema,
  hookListSchema,
} from '@herringbone/shared/api/hooks.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from './request.ts'

const pathOf = (board: string) => `/api/boards/${encodeURIComponent(board)}/hooks`
const keyOf = (board: string) => ['hooks', board]

/** The addresses at which tools put events on a board's timeline. */
export const useHooks = (board: string) =>
  useQuery({
    queryKey: keyOf(board),
    queryFn: ({ signal }) => request(pathOf(board), { signal, answer: hookListSchema }),
  })

/** Makes one; the answer alone has its address. */
export function useCreateHook(board: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CreateHook) =>
      request(pathOf(board), { method: 'POST', body, answer: hookCreatedSchema }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(board) }),
  })
}

export function useRevokeHook(board: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      request(`${pathOf(board)}/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(board) }),
  })
}
