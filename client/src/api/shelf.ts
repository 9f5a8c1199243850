import {
  boardTagsSchema,
  boardVisibilitySchema,
  createdSchema,
} from '@herringbone/shared/api/boards.ts'
import type { Visibility } from '@herringbone/shared/permissions/visibility.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from './request.ts'

/** What moves a board from one shelf of the library to another. */
export const MOVES = ['archive', 'unarchive', 'throw-away', 'restore'] as const
export type Move = (typeof MOVES)[number]

const REQUESTS: Record<Move, { method: 'PUT' | 'DELETE' | 'POST'; path: string }> = {
  archive: { method: 'PUT', path: '/archive' },
  unarchive: { method: 'DELETE', path: '/archive' },
  'throw-away': { method: 'DELETE', path: '' },
  restore: { method: 'POST', path: '/restore' },
}

const pathOf = (board: string): string => `/api/boards/${encodeURIComponent(board)}`

/** A change of a board as a whole: the lists of boards are told anew, and the board's own access. */
function useBoardChange<Given, Answer>(change: (given: Given) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: ['boards'] }),
  })
}

export const useMoveBoard = () =>
  useBoardChange(({ board, move }: { board: string; move: Move }) => {
    const { method, path } = REQUESTS[move]
    return request(`${pathOf(board)}${path}`, { method })
  })

export const useTagBoard = () =>
  useBoardChange(({ board, tags }: { board: string; tags: string[] }) =>
    request(`${pathOf(board)}/tags`, { method: 'PUT', body: { tags }, answer: boardTagsSchema }),
  )

export const useDuplicateBoard = () =>
  useBoardChange(({ board, title }: { board: string; title: string }) =>
    request(`${pathOf(board)}/duplicate`, {
      ...{ method: 'POST', body: { title }, answer: createdSchema },
    }),
  )

export function useSetVisibility(board: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (visibility: Visibility) =>
      request(`${pathOf(board)}/visibility`, {
        ...{ method: 'PUT', body: { visibility }, answer: boardVisibilitySchema },
      }),
    onSuccess: ({ visibility }) => {
      client.setQueryData(['board', board], (access: object | undefined) =>
        access ? { ...access, visibility } : access,
      )
      return client.invalidateQueries({ queryKey: ['boards'] })
    },
  })
}
