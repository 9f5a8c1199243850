import { QueryClient } from '@tanstack/react-query'
import { ApiError } from '../api/api-error.ts'

/** A refusal stays a refusal; what the network or a restart broke is worth another try. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.final),
      },
    },
  })
}
