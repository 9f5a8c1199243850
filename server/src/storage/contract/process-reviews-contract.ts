import { newId } from '@herringbone/shared/model/ids.ts'
import { noAnswers, type ProcessReview } from '@herringbone/shared/model/process-review.ts'
import { expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { createBoard } from './samples.ts'

const sample = (given: Partial<ProcessReview> = {}): ProcessReview => ({
  id: newId<'process-review'>(),
  day: '2026-05-28',
  next: '2026-11-28',
  answers: noAnswers(),
  changes: '',
  createdAt: 1_000,
  updatedAt: 1_000,
  ...given,
})

export function processReviewsContract(current: () => Storage): void {
  test('a review comes back as it was added, and its id is taken', async () => {
    const review = sample({
      changes: 'Invite support & sales, too',
      answers: { ...noAnswers(), blameless: { mark: 'partly', text: 'Mostly „wer“, still' } },
    })
    await current().processReviews.add(review)
    expect(await current().processReviews.list()).toEqual([review])
    await expect(current().processReviews.add({ ...review, changes: 'x' })).rejects.toThrow()
    expect(await current().processReviews.list()).toEqual([review])
  })

  test('reviews are listed by their day, the newest first', async () => {
    const [old, late, early] = [
      sample({ day: '2025-05-28' }),
      sample({ createdAt: 2_000 }),
      sample({ createdAt: 1_000 }),
    ]
    for (const review of [old, early, late]) await current().processReviews.add(review)
    expect(await current().processReviews.list()).toEqual([late, early, old])
  })

  test('a change touches what it names, and all else stays', async () => {
    const review = sample({ changes: 'none' })
    await current().processReviews.add(review)
    const { id } = review
    const reviews = current().processReviews
    await Promise.all([
      reviews.change(id, { answers: { closed: { mark: 'no' } } }, 2_000),
      reviews.change(id, { answers: { closed: { text: 'Two of nine' } } }, 2_000),
      reviews.change(id, { next: '2026-09-01' }, 3_000),
    ])
    const changed = {
      ...review,
      next: '2026-09-01',
      answers: { ...review.answers, closed: { mark: 'no', text: 'Two of nine' } },
      updatedAt: 3_000,
    }
    expect(await reviews.list()).toEqual([changed])
    expect(await reviews.change(id, {}, 4_000)).toEqual({ ...changed, updatedAt: 4_000 })
    expect(await reviews.change(newId<'process-review'>(), { changes: 'x' }, 4_000)).toBeNull()
  })

  test('what was removed is gone, and removing it again says that there was none', async () => {
    const [review, other] = [sample(), sample()]
    await current().processReviews.add(review)
    await current().processReviews.add(other)
    expect(await current().processReviews.remove(review.id)).toBe(true)
    expect(await current().processReviews.remove(review.id)).toBe(false)
    expect(await current().processReviews.list()).toEqual([other])
  })

  test('the first board says since when there is something to look at', async () => {
    expect(await current().processReviews.firstBoardAt()).toBeNull()
    await createBoard(current(), {}, { createdAt: 9_000 })
    await createBoard(current(), {}, { createdAt: 5_000 })
    expect(await current().processReviews.firstBoardAt()).toBe(5_000)
  })
}
