import { agendaOf, agendaSchema } from '@herringbone/shared/session/agenda.ts'
import { expect, test } from 'vitest'
import { changeStep, moveStage } from './edit-agenda.ts'

const FULL = agendaOf('full')
const order = (agenda: typeof FULL) => agenda.map(({ stage }) => stage).join(' ')

test('a stage moves to any place, and not beyond the ends', () => {
  expect(order(moveStage(FULL, 'causes', 1))).toBe('brief causes timeline impact actions wrap-up')
  expect(order(moveStage(FULL, 'brief', -1))).toBe(order(FULL))
  expect(order(moveStage(FULL, 'brief', 99))).toBe('timeline impact causes actions wrap-up brief')
})

test('an edited agenda is one that the server takes', () => {
  const edited = changeStep(moveStage(FULL, 'impact', 0), 'impact', { minutes: 7, skipped: true })
  expect(edited[0]).toMatchObject({ stage: 'impact', minutes: 7, skipped: true })
  expect(agendaSchema.safeParse(edited).success).toBe(true)
})
