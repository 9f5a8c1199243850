import {
  type Digest,
  digestSchema,
  feedMadeSchema,
  type PutDigest,
} from '@herringbone/shared/api/digest.ts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from './request.ts'

const KEY = ['digest'] as const
const PATH = '/api/digest'

/** How I hear of my actions. */
export const useDigest = () =>
  useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => request(PATH, { signal, answer: digestSchema }),
    // The link in the letter is followed in another tab, or on another device.
    refetchOnWindowFocus: true,
  })

export function usePutDigest() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: PutDigest) => request(PATH, { method: 'PUT', body, answer: digestSchema }),
    onSuccess: (digest: Digest) => client.setQueryData(KEY, digest),
  })
}

export function useEndDigest() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => request(PATH, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

/** Makes the address of the feed, which the answer alone tells. */
export function useMakeFeed() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Pick<PutDigest, 'locale' | 'timeZone'>) =>
      request(`${PATH}/feed`, { method: 'POST', body, answer: feedMadeSchema }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

export function useEndFeed() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => request(`${PATH}/feed`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  })
}

/** What a link in a letter says: yes to the others, or no more of them. */
export const useAnswerLetter = () =>
  useMutation({
    mutationFn: ({ token, says }: { token: string; says: 'confirm' | 'end' }) =>
      says === 'confirm'
        ? request(`${PATH}/confirm`, { method: 'POST', body: { token } })
        : request(`${PATH}/end?${new URLSearchParams({ token })}`, { method: 'POST' }),
  })
