import { type WorkspacePatch, workspaceSettingsSchema } from '@herringbone/shared/api/workspace.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from './request.ts'

const KEY = ['workspace'] as const

/** What holds for all sessions of the workspace. */
export const useWorkspaceSettings = () =>
  useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => request('/api/workspace', { signal, answer: workspaceSettingsSchema }),
    // Who edits it must not have it replaced under their hands.
    refetchOnWindowFocus: false,
  })

export function useSaveWorkspaceSettings() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: WorkspacePatch) =>
      request('/api/workspace', { method: 'PATCH', body, answer: workspaceSettingsSchema }),
    onSuccess: (settings) => client.setQueryData(KEY, settings),
  })
}
