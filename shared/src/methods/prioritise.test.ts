import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SCORES, type Score } from '../model/action.ts'
import { DEFAULT_PRIORITY_RULE } from '../model/priority-rule.ts'
import { byPriority, prioritise, RECOMMENDATIONS } from './prioritise.ts'

const recommended = (risk: Score, effort: Score) => {
  const found = prioritise({ risk, effort })
  return 'missing' in found ? 'missing' : found.recommendation
}
const score = fc.constantFrom(...SCORES)
const rated = fc.record({ risk: score, effort: score })

describe('an action', () => {
  test.each([
    [5, 1, 'do-first'],
    [3, 1, 'do-first'],
    [4, 2, 'do-first'],
    [5, 3, 'plan'],
    [5, 5, 'plan'],
    [3, 3, 'plan'],
    [3, 2, 'plan'],
    [2, 1, 'fill-in'], // a ratio of 2, and too little risk
    [1, 2, 'fill-in'],
    [2, 2, 'fill-in'],
    [3, 4, 'not-now'],
    [4, 5, 'not-now'],
    [1, 3, 'not-now'],
    [1, 5, 'not-now'],
  ] as const)('of risk reduction %i and effort %i: %s', (risk, effort, expected) =>
    expect(recommended(risk, effort)).toBe(expected),
  )

  test('of which something is missing says what, and gets no recommendation', () => {
    expect(prioritise({ risk: null, effort: 2 })).toEqual({ missing: ['risk'] })
    expect(prioritise({ risk: 4, effort: null })).toEqual({ missing: ['effort'] })
    expect(prioritise({ risk: null, effort: null })).toEqual({ missing: ['risk', 'effort'] })
  })

  test('that takes away more risk, or costs less, is never recommended less', () => {
    const rank = (risk: Score, effort: Score) => {
      const found = recommended(risk, effort)
      return found === 'missing' ? -1 : RECOMMENDATIONS.indexOf(found)
    }
    fc.assert(
      fc.property(rated, rated, (a, b) => {
        fc.pre(a.risk >= b.risk && a.effort <= b.effort)
        expect(rank(a.risk, a.effort)).toBeLessThanOrEqual(rank(b.risk, b.effort))
      }),
    )
  })

  test('is judged by the borders of its workspace', () => {
    const rule = { ...DEFAULT_PRIORITY_RULE, doFirstRisk: 2, fillInEffort: 0 }
    expect(prioritise({ risk: 2, effort: 1 }, rule)).toEqual({
      ratio: 2,
      recommendation: 'do-first',
    })
    expect(prioritise({ risk: 1, effort: 1 }, rule)).toMatchObject({ recommendation: 'not-now' })
  })
})

describe('the order of actions', () => {
  test('begins with what to do first, and ends with what nobody has rated', () => {
    const unrated = { risk: null, effort: 1 } as const
    const [first, better, plan, fill, not] = [
      { risk: 4, effort: 2 },
      { risk: 5, effort: 1 },
      { risk: 3, effort: 3 },
      { risk: 2, effort: 1 },
      { risk: 1, effort: 5 },
    ] as const
    const sorted = [unrated, not, fill, plan, first, better].sort((a, b) => byPriority(a, b))
    expect(sorted).toEqual([better, first, plan, fill, not, unrated])
  })

  test('does not depend on who asks', () => {
    const maybe = fc.record({
      risk: fc.option(score, { nil: null }),
      effort: fc.option(score, { nil: null }),
    })
    fc.assert(
      fc.property(maybe, maybe, maybe, (a, b, c) => {
        expect(Math.sign(byPriority(a, b)) + Math.sign(byPriority(b, a))).toBe(0)
        if (byPriority(a, b) <= 0 && byPriority(b, c) <= 0)
          expect(byPriority(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
