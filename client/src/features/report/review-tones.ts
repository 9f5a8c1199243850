import type { ReviewState } from '@herringbone/shared/model/report.ts'

/** How a state of the review looks: a pill of this tone. */
export const REVIEW_TONES: Record<ReviewState, 'grey' | 'yellow' | 'blue' | 'green'> = {
  draft: 'grey',
  'in-review': 'yellow',
  'peer-review': 'blue',
  published: 'green',
}
