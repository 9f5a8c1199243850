import {
  type ConnectionInput,
  connectionCheckSchema,
  connectionListSchema,
  connectionSchema,
} from '@herringbone/shared/api/connections.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from './request.ts'

const KEY = ['connections'] as const
const pathOf = (id: string) => `/api/connections/${encodeURIComponent(id)}`

/** The services that the workspace is connected to. */
export const useConnections = () =>
  useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => request('/api/connections', { signal, answer: connectionListSchema }),
  })

/** Makes a connection, or changes the one with this id. */
export function useSaveConnection(id?: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: ConnectionInput) =>
      id === undefined
        ? request('/api/connections', { method: 'POST', body, answer: connectionSchema })
        : request(pathOf(id), { method: 'PUT', body, answer: connectionSchema }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

export function useDeleteConnection() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request(pathOf(id), { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

export const useCheckConnection = () =>
  useMutation({
    mutationFn: (id: string) =>
      request(`${pathOf(id)}/check`, { method: 'POST', body: {}, answer: connectionCheckSchema }),
  })
