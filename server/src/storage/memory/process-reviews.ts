import { changeReview } from '@herringbone/shared/model/process-review.ts'
import type { ProcessReviews } from '../process-reviews.ts'
import type { Tables } from './tables.ts'

export function memoryProcessReviews({ processReviews, boards }: Tables): ProcessReviews {
  return {
    async add(review) {
      if (processReviews.has(review.id)) throw new Error(`There is a review ${review.id} already.`)
      processReviews.set(review.id, structuredClone(review))
    },
    async list() {
      const all = [...processReviews.values()]
      return structuredClone(
        all.sort((a, b) => (a.day === b.day ? b.createdAt - a.createdAt : a.day < b.day ? 1 : -1)),
      )
    },
    async change(id, change, at) {
      const known = processReviews.get(id)
      if (!known) return null
      const changed = changeReview(known, change, at)
      processReviews.set(id, changed)
      return structuredClone(changed)
    },
    async remove(id) {
      return processReviews.delete(id)
    },
    async firstBoardAt() {
      const times = [...boards.values()].map(({ createdAt }) => createdAt)
      return times.length === 0 ? null : Math.min(...times)
    },
  }
}
