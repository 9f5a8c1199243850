import { expect, test } from 'vitest'
import { REVIEW_STATES } from '../model/report.ts'
import { isApproved, nextReviews } from './review.ts'

test('a report goes from draft to published step by step, and comes back as a draft', () => {
  for (const [at, state] of REVIEW_STATES.entries()) {
    const next = REVIEW_STATES[(at + 1) % REVIEW_STATES.length]
    expect(nextReviews(state)).toContain(next)
  }
  expect(nextReviews('draft')).not.toContain('published')
  expect(nextReviews('published')).toEqual(['draft'])
})

test('a report is approved when all who were asked have said so', () => {
  expect(isApproved([])).toBe(false)
  expect(isApproved([{ approvedAt: 5 }, { approvedAt: 0 }])).toBe(false)
  expect(isApproved([{ approvedAt: 5 }])).toBe(true)
})
