import {
  type ProcessReviewList,
  processReviewListSchema,
  processReviewSchema,
  type StartReview,
} from '@herringbone/shared/api/process-reviews.ts'
import type { ReviewChange } from '@herringbone/shared/model/process-review.ts'
import {
  type QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { request } from './request.ts'

const PATH = '/api/process-reviews'
/** Others may answer at the same time; what they write is asked for so often, ms. */
const REFRESH_MS = 5_000

export type Review = ProcessReviewList['reviews'][number]

const reviewsQuery = queryOptions({
  queryKey: ['process-reviews'],
  queryFn: ({ signal }) => request(PATH, { signal, answer: processReviewListSchema }),
})

/** The reviews of the process. `live`: they are being written, maybe by several. */
export const useProcessReviews = ({ live }: { live: boolean }) =>
  useQuery({ ...reviewsQuery, ...(live && { refetchInterval: REFRESH_MS }) })

export function useStartReview() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: StartReview) =>
      request(PATH, { method: 'POST', body, answer: processReviewSchema }),
    onSuccess: (review) => {
      put(client, (reviews) => [review, ...reviews])
      return client.invalidateQueries(reviewsQuery)
    },
  })
}

/** Changes what is named of a review; what others change meanwhile stays. */
export function useChangeReview(id: string) {
  const client = useQueryClient()
  return useMutation({
    // One after the other: an older change must not arrive after a newer one.
    scope: { id: `process-review ${id}` },
    mutationFn: (body: ReviewChange) =>
      request(`${PATH}/${encodeURIComponent(id)}`, {
        method: 'PATCH',
        body,
        answer: processReviewSchema,
      }),
    onSuccess: (review) =>
      put(client, (reviews) => reviews.map((one) => (one.id === id ? review : one))),
  })
}

export function useDeleteReview(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => request(`${PATH}/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSuccess: () => {
      put(client, (reviews) => reviews.filter((one) => one.id !== id))
      return client.invalidateQueries(reviewsQuery)
    },
  })
}

/** An answer that was asked for before the change would bring back what was there. */
function put(client: QueryClient, change: (reviews: Review[]) => Review[]): void {
  void client.cancelQueries(reviewsQuery)
  client.setQueryData(
    reviewsQuery.queryKey,
    (list) => list && { ...list, reviews: change(list.reviews) },
  )
}
