import { type OutcomesQuery, outcomesAnswerSchema } from '@herringbone/shared/api/outcomes.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { request } from './request.ts'

/** The figures of a period and of those before it, for this person. */
export const useOutcomes = (query: OutcomesQuery) =>
  useQuery({
    queryKey: ['outcomes', query],
    queryFn: ({ signal }) => {
      const search = new URLSearchParams()
      for (const [key, value] of Object.entries(query)) if (value) search.set(key, value)
      return request(`/api/outcomes?${search}`, { signal, answer: outcomesAnswerSchema })
    },
    placeholderData: keepPreviousData,
  })
