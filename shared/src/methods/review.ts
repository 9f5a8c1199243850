import type { ReviewState } from '../model/report.ts'

/** What may follow: one step on, one back; a published report becomes the draft of its next version. */
const FOLLOWS: Readonly<Record<ReviewState, readonly ReviewState[]>> = {
  draft: ['in-review'],
  'in-review': ['draft', 'peer-review'],
  'peer-review': ['in-review', 'published'],
  published: ['draft'],
}

/** The states to which a report may go from here. */
export const nextReviews = (state: ReviewState): readonly ReviewState[] => FOLLOWS[state]

/** Whether everyone who was asked has approved, and someone was asked. */
export const isApproved = (reviewers: readonly { approvedAt: number }[]): boolean =>
  reviewers.length > 0 && reviewers.every(({ approvedAt }) => approvedAt > 0)
