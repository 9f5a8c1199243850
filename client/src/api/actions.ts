import {
  type ActionHistory,
  type ActionList,
  type ActionPatch,
  type ActionQuery,
  actionHistorySchema,
  actionListSchema,
  type ListedAction,
  listedActionSchema,
} from '@herringbone/shared/api/actions.ts'
import {
  type InfiniteData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { request } from './request.ts'

const LIST = ['actions'] as const
const LATE = ['late-actions'] as const
const pathOf = (board: string, action: string) =>
  `/api/boards/${encodeURIComponent(board)}/actions/${encodeURIComponent(action)}`

/** The actions of all boards, page by page. */
export function useActionList(query: Omit<ActionQuery, 'offset'>) {
  return useInfiniteQuery({
    queryKey: [...LIST, query],
    queryFn: ({ signal, pageParam }) => {
      const said = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1])
      const search = new URLSearchParams([...said, ['offset', String(pageParam)]])
      return request(`/api/actions?${search}`, { signal, answer: actionListSchema })
    },
    initialPageParam: 0,
    getNextPageParam: ({ found }: ActionList, pages) => {
      const shown = pages.reduce((sum, { actions }) => sum + actions.length, 0)
      return shown < found ? shown : undefined
    },
    // What another filter shows stays while this one is on its way.
    placeholderData: (before) => before,
    refetchInterval: 60_000, // others work on their boards meanwhile
  })
}

/** How many open actions of all boards are late. `today`: the reader's date. */
export const useLateActions = (today: string) =>
  useQuery({
    queryKey: [...LATE, today],
    queryFn: async ({ signal }) => {
      const search = new URLSearchParams({ due: 'overdue', today })
      const { overdue } = await request(`/api/actions?${search}`, {
        signal,
        answer: actionListSchema,
      })
      return overdue
    },
    staleTime: 60_000, // every page has a navigation of its own
  })

export interface ActionEdit {
  action: Pick<ListedAction, 'board' | 'id'>
  patch: ActionPatch
}

/** Changes an action in its board; where it stands in the list it stays until the list is asked anew. */
export function useEditAction() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ action, patch }: ActionEdit) =>
      request(pathOf(action.board, action.id), {
        method: 'PATCH',
        body: patch,
        answer: listedActionSchema,
      }),
    onSuccess: (changed) => {
      client.setQueriesData<InfiniteData<ActionList>>({ queryKey: LIST }, (data) =>
        data ? { ...data, pages: data.pages.map((page) => replaceIn(page, changed)) } : data,
      )
    },
    onSettled: () => client.invalidateQueries({ queryKey: LATE }),
    // Somebody may have changed it, or taken it away, before.
    onError: () => client.invalidateQueries({ queryKey: LIST }),
  })
}

const replaceIn = (page: ActionList, changed: ListedAction): ActionList => ({
  ...page,
  actions: page.actions.map((one) =>
    one.id === changed.id && one.board === changed.board ? changed : one,
  ),
})

/** Who changed what of an action. `version`: asked again when it is another one. */
export const useActionHistory = (board: string, action: string, version: string) =>
  useQuery({
    queryKey: ['board', board, 'actions', action, 'history', version],
    queryFn: ({ signal }): Promise<ActionHistory> =>
      request(`${pathOf(board, action)}/history`, { signal, answer: actionHistorySchema }),
    placeholderData: (before) => before,
  })
