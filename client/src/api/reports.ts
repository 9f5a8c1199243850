import {
  type CreateShare,
  createdShareSchema,
  type ReportVersionHead,
  reportVersionHeadSchema,
  reportVersionSchema,
  reportVersionsSchema,
  type SendSummary,
  sendingSchema,
  sharedReportSchema,
  shareListSchema,
  summarySentSchema,
} from '@herringbone/shared/api/reports.ts'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from './request.ts'

const pathOf = (board: string) => `/api/boards/${encodeURIComponent(board)}/report`
const keyOf = (board: string) => ['board', board, 'report'] as const

/** The published versions, newest first; asked for again when `publishedAt` is another. */
export const useReportVersions = (board: string, publishedAt = 0) =>
  useQuery({
    queryKey: [...keyOf(board), 'versions', publishedAt],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      request(`${pathOf(board)}/versions`, { signal, answer: reportVersionsSchema }),
    refetchInterval: 30_000, // others publish
  })

/** A version never changes; null asks for none. */
export const useReportVersion = (board: string, version: number | null) =>
  useQuery({
    queryKey: [...keyOf(board), 'version', version],
    queryFn: ({ signal }) =>
      request(`${pathOf(board)}/versions/${version}`, { signal, answer: reportVersionSchema }),
    enabled: version !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })

export function usePublishReport(board: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (locale: ReportVersionHead['locale']) =>
      request(`${pathOf(board)}/publish`, {
        method: 'POST',
        body: { locale },
        answer: reportVersionHeadSchema,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(board) }),
  })
}

const sharesKey = (board: string) => [...keyOf(board), 'shares'] as const

export const useReportShares = (board: string) =>
  useQuery({
    queryKey: sharesKey(board),
    queryFn: ({ signal }) =>
      request(`${pathOf(board)}/shares`, { signal, answer: shareListSchema }),
  })

export function useCreateShare(board: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CreateShare) =>
      request(`${pathOf(board)}/shares`, { method: 'POST', body, answer: createdShareSchema }),
    onSuccess: () => client.invalidateQueries({ queryKey: sharesKey(board) }),
  })
}

export function useRevokeShare(board: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (share: string) =>
      request(`${pathOf(board)}/shares/${encodeURIComponent(share)}`, { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: sharesKey(board) }),
  })
}

/** What a link to a report shows. */
export const useSharedReport = (token: string, locale: ReportVersionHead['locale']) =>
  useQuery({
    queryKey: ['shared-report', token, locale],
    queryFn: ({ signal }) =>
      request('/api/reports/shared', {
        method: 'POST',
        body: { token, locale },
        signal,
        answer: sharedReportSchema,
      }),
    enabled: token !== '',
    retry: false,
  })

/** Whether the server can send the summary by mail. */
export const useSending = (board: string) =>
  useQuery({
    queryKey: [...keyOf(board), 'sending'],
    queryFn: ({ signal }) => request(`${pathOf(board)}/sending`, { signal, answer: sendingSchema }),
    staleTime: Number.POSITIVE_INFINITY, // decided when the server starts
  })

export const useSendSummary = (board: string) =>
  useMutation({
    mutationFn: (body: SendSummary) =>
      request(`${pathOf(board)}/send`, { method: 'POST', body, answer: summarySentSchema }),
  })
