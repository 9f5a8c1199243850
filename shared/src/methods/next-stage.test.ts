import { expect, test } from 'vitest'
import { agendaOf } from '../session/agenda.ts'
import { stageAfter, stageBefore } from './next-stage.ts'

const full = agendaOf('full')
const short = agendaOf('short') // skips impact

test('next and back lead through the agenda, past what is skipped', () => {
  expect(stageAfter(full, 'timeline')).toBe('impact')
  expect(stageAfter(short, 'timeline')).toBe('causes')
  expect(stageBefore(short, 'causes')).toBe('timeline')
})

test('from a skipped stage that was opened they lead on from where it stands', () => {
  expect(stageAfter(short, 'impact')).toBe('causes')
  expect(stageBefore(short, 'impact')).toBe('timeline')
})

test('there is nothing before the first and after the last', () => {
  expect(stageBefore(full, 'brief')).toBeNull()
  expect(stageAfter(full, 'wrap-up')).toBeNull()
})

test('they follow the order of the agenda', () => {
  const turned = full.toReversed()
  expect(stageAfter(turned, 'wrap-up')).toBe('actions')
  expect(stageBefore(turned, 'brief')).toBe('timeline')
})
