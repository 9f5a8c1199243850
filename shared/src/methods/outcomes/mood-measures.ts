import type { Distribution, MoodQuestion } from '../../session/state.ts'
import type { Incident, Span } from './incident.ts'
import { boardsOf, type Measure } from './measure.ts'
import { spreadOf } from './spread.ts'

/** Marks of several sessions together. */
export interface Marks {
  /** How many gave 1, 2, 3, 4 and 5. */
  counts: Distribution
  answers: number
  median: number | null
}

const NONE: Distribution = [0, 0, 0, 0, 0]

/** The marks for the sessions that were held in a span; those without enough answers are left out. */
export function measureMood(
  incidents: readonly Incident[],
  span: Span,
  question: MoodQuestion,
): Measure<Marks> {
  const held = incidents.filter(
    ({ sessionAt }) => sessionAt !== null && sessionAt >= span.from && sessionAt < span.to,
  )
  const told = held.filter(({ mood }) => mood !== null)
  const counts = told.reduce((sum, { mood }) => add(sum, mood?.[question] ?? NONE), NONE)
  const marks = counts.flatMap((count, at) => Array.from({ length: count }, () => at + 1))
  return {
    how: question === 'worth' ? 'session-worth' : 'session-safe',
    value: { counts, answers: marks.length, median: spreadOf(marks).median },
    from: boardsOf(told),
    leftOut: boardsOf(held.filter((incident) => !told.includes(incident))),
  }
}

const add = (a: Distribution, b: Distribution): Distribution => [
  a[0] + b[0],
  a[1] + b[1],
  a[2] + b[2],
  a[3] + b[3],
  a[4] + b[4],
]
