import {
  type Join,
  joinedSchema,
  joinPreviewAnswerSchema,
} from '@herringbone/shared/api/invites.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from './request.ts'
import { meQuery } from './session.ts'

/** What an invite leads to. The token goes in the body: addresses end up in logs. */
export const useJoinPreview = (token: string) =>
  useQuery({
    queryKey: ['join', token],
    queryFn: ({ signal }) =>
      request('/api/join/preview', {
        method: 'POST',
        body: { token },
        signal,
        answer: joinPreviewAnswerSchema,
      }),
    enabled: token !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })

export function useJoin() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Join) =>
      request('/api/join', { method: 'POST', body, answer: joinedSchema }),
    // The answer came with a cookie: this device is someone now.
    onSuccess: () => client.invalidateQueries({ queryKey: meQuery.queryKey }),
  })
}
