import { expect, test } from 'vitest'
import { DEFAULT_SEVERITY_LEVELS, severityLevelsSchema } from './severity-level.ts'

const accepts = (levels: unknown) => severityLevelsSchema.safeParse(levels).success

test('the levels of a workspace are each there once, the worst first', () => {
  const [one, two] = DEFAULT_SEVERITY_LEVELS
  expect(accepts(DEFAULT_SEVERITY_LEVELS)).toBe(true)
  expect(accepts([one])).toBe(true)
  for (const wrong of [[], [one, one], [two, one], [{ ...one, severity: 7 }]]) {
    expect(accepts(wrong)).toBe(false)
  }
})
