import { describe, expect, test } from 'vitest'
import { STAGES } from '../model/stage.ts'
import { agendaMinutes, agendaOf, agendaSchema, BUILT_IN_TEMPLATES } from './agenda.ts'

describe('a built-in template', () => {
  test.each(BUILT_IN_TEMPLATES)('%s is an agenda as every other', (template) => {
    expect(agendaSchema.safeParse(agendaOf(template)).success).toBe(true)
    expect(agendaOf(template).map(({ stage }) => stage)).toEqual(STAGES)
  })

  test.each([
    ['full', 90, []],
    ['short', 45, ['impact']],
    ['near-miss', 30, ['impact']],
    ['project', 60, ['impact']],
  ] as const)('%s takes %i minutes', (template, minutes, skipped) => {
    const agenda = agendaOf(template)
    expect(agendaMinutes(agenda)).toBe(minutes)
    expect(agenda.filter((step) => step.skipped).map(({ stage }) => stage)).toEqual(skipped)
  })
})

test('a skipped stage keeps minutes for when it is opened after all', () => {
  const impact = agendaOf('short').find(({ stage }) => stage === 'impact')
  expect(impact).toMatchObject({ skipped: true, minutes: 15 })
})
