import type { Day } from '../time/day.ts'
import type { ProcessReviewId } from './ids.ts'

/** What a team asks itself twice a year about how it holds post-mortems at all. */
export const REVIEW_QUESTIONS = [
  'in-time',
  'people',
  'blameless',
  'causes',
  'closed',
  'lessons',
  'worth',
] as const
export type ReviewQuestion = (typeof REVIEW_QUESTIONS)[number]

export const REVIEW_MARKS = ['yes', 'partly', 'no'] as const
export type ReviewMark = (typeof REVIEW_MARKS)[number]

export interface ReviewAnswer {
  /** Null: nobody has said. */
  mark: ReviewMark | null
  text: string
}

/** One review of the process itself, and what came of it. It belongs to the workspace. */
export interface ProcessReview {
  id: ProcessReviewId
  /** When it was held. */
  day: Day
  answers: Record<ReviewQuestion, ReviewAnswer>
  /** What the team has decided to do otherwise. */
  changes: string
  /** When it looks again. */
  next: Day
  /** UTC ms. */
  createdAt: number
  updatedAt: number
}

/** What changes at once; all else stays, so that two people who answer two questions both have. */
export interface ReviewChange {
  day?: Day | undefined
  next?: Day | undefined
  changes?: string | undefined
  answers?: Partial<Record<ReviewQuestion, AnswerChange | undefined>> | undefined
}

interface AnswerChange {
  mark?: ReviewMark | null | undefined
  text?: string | undefined
}

const NO_ANSWER: ReviewAnswer = { mark: null, text: '' }

export const noAnswers = (): Record<ReviewQuestion, ReviewAnswer> => ({
  'in-time': NO_ANSWER,
  people: NO_ANSWER,
  blameless: NO_ANSWER,
  causes: NO_ANSWER,
  closed: NO_ANSWER,
  lessons: NO_ANSWER,
  worth: NO_ANSWER,
})

/** A review with a change in it, as of `at` (UTC ms). */
export function changeReview(
  review: ProcessReview,
  { answers = {}, day, next, changes }: ReviewChange,
  at: number,
): ProcessReview {
  const answered = { ...review.answers }
  for (const question of REVIEW_QUESTIONS) {
    const { mark, text } = answers[question] ?? {}
    const before = answered[question]
    answered[question] = {
      mark: mark === undefined ? before.mark : mark,
      text: text ?? before.text,
    }
  }
  return {
    ...review,
    day: day ?? review.day,
    next: next ?? review.next,
    changes: changes ?? review.changes,
    answers: answered,
    updatedAt: at,
  }
}
