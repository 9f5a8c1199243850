import { type OutcomesQuery, outcomesAnswerSchema } from '@herringbone/shared/api/outcomes.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { request } from './request.ts'

/** The figures of a period and of those before it, for this person. */
export const useOutcomes = (query: OutcomesQuery) =>
  useQuery({
    queryKey: ['outcomes', query],
    queryFn: ({ signal }) => fetchOutcomes(query, signal),
    placeholderData: keepPreviousData,
  })

/** For a look in passing: who comes by again soon sees the same figures. */
const FRESH_MS = 5 * 60_000

/** The figures of this quarter and the one before it. */
export function useQuarters() {
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions()
  const query: OutcomesQuery = { unit: 'quarter', last: '2', zone }
  return useQuery({
    queryKey: ['outcomes', query],
    queryFn: ({ signal }) => fetchOutcomes(query, signal),
    staleTime: FRESH_MS,
  })
}

function fetchOutcomes(query: OutcomesQuery, signal: AbortSignal) {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value) search.set(key, value)
  return request(`/api/outcomes?${search}`, { signal, answer: outcomesAnswerSchema })
}
