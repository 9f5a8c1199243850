import {
  type DeliveryList,
  deliveryListSchema,
  deliverySchema,
  previewSchema,
  type Send,
  sentSchema,
} from '@herringbone/shared/api/deliveries.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from './request.ts'

const pathOf = (board: string) => `/api/boards/${encodeURIComponent(board)}/deliveries`
const keyOf = (board: string) => ['deliveries', board]

/** How often is asked while something is under way, and while nothing is, ms. */
const SOON_MS = 1_500
const LATER_MS = 30_000

const isMoving = ({ deliveries }: DeliveryList): boolean =>
  deliveries.some(({ state }) => ['waiting', 'sending', 'checking'].includes(state))

/** Where a board can be sent, and what was sent of it. */
export const useDeliveries = (board: string) =>
  useQuery({
    queryKey: keyOf(board),
    queryFn: ({ signal }) => request(pathOf(board), { signal, answer: deliveryListSchema }),
    refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? SOON_MS : LATER_MS),
  })

/** What would be sent. */
export const usePreview = (board: string) =>
  useMutation({
    mutationFn: (body: Send) =>
      request(`${pathOf(board)}/preview`, { method: 'POST', body, answer: previewSchema }),
  })

export function useSend(board: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Send) =>
      request(pathOf(board), { method: 'POST', body, answer: sentSchema }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(board) }),
  })
}

export function useRetry(board: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      request(`${pathOf(board)}/${encodeURIComponent(id)}/retry`, {
        ...{ method: 'POST', body: {}, answer: deliverySchema },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(board) }),
  })
}
