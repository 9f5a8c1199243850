import type { ProcessReviewId } from '@herringbone/shared/model/ids.ts'
import type { ProcessReview, ReviewChange } from '@herringbone/shared/model/process-review.ts'

/** The reviews of the process itself, which belong to the workspace. */
export interface ProcessReviews {
  /** Rejects when the id is taken. */
  add(review: ProcessReview): Promise<void>
  /** The newest first. */
  list(): Promise<ProcessReview[]>
  /**
   * Changes what is named, in one step, as of `at` (UTC ms): what two people change at once does not
   * undo each other. Answers the review as it is then; null: there is none.
   */
  change(id: ProcessReviewId, change: ReviewChange, at: number): Promise<ProcessReview | null>
  remove(id: ProcessReviewId): Promise<boolean>
  /** When the first board of the workspace was made, UTC ms; null: there is none. */
  firstBoardAt(): Promise<number | null>
}
