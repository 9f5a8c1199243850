import {
  type CreateInvite,
  createdInviteSchema,
  inviteListSchema,
} from '@herringbone/shared/api/invites.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from './request.ts'

const pathOf = (board: string) => `/api/boards/${encodeURIComponent(board)}/invites`
const keyOf = (board: string) => ['board', board, 'invites'] as const

export const useInvites = (board: string) =>
  useQuery({
    queryKey: keyOf(board),
    queryFn: ({ signal }) => request(pathOf(board), { signal, answer: inviteListSchema }),
    refetchInterval: 15_000, // others follow the links meanwhile
  })

export function useCreateInvite(board: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CreateInvite) =>
      request(pathOf(board), { method: 'POST', body, answer: createdInviteSchema }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(board) }),
  })
}

/** Revoking cuts everyone who came by the invite, at once. */
export function useRevokeInvite(board: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (invite: string) =>
      request(`${pathOf(board)}/${encodeURIComponent(invite)}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(board) }),
  })
}
