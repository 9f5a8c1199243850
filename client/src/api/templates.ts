import {
  type SaveTemplate,
  templateListSchema,
  templateSchema,
} from '@herringbone/shared/api/templates.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from './request.ts'

const KEY = ['templates'] as const

/** The agendas that the workspace has saved. */
export const useTemplates = () =>
  useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => request('/api/templates', { signal, answer: templateListSchema }),
  })

export function useSaveTemplate() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: SaveTemplate) =>
      request('/api/templates', { method: 'POST', body, answer: templateSchema }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

export function useDeleteTemplate() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      request(`/api/templates/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    // Also when it failed: someone else may have deleted it.
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  })
}
