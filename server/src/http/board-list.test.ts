import { expect, it } from 'vitest'
import { excerptOf } from './board-list.ts'

const LONG = `${'before '.repeat(40)}the runbook was missing ${'after '.repeat(40)}`

it('is the line with the first hit', () => {
  expect(excerptOf('one\nRollback tried, no runbook found\nrunbook', 'RUNBOOK')).toBe(
    'Rollback tried, no runbook found',
  )
})

it('is cut around the hit when the line is long', () => {
  const excerpt = excerptOf(LONG, 'runbook') ?? ''
  expect(excerpt).toContain('the runbook was missing')
  expect(excerpt).toMatch(/^….+…$/)
  expect(excerpt.length).toBeLessThanOrEqual(162)
})

it('finds letters that change their number when case does not matter', () => {
  expect(excerptOf('Die Straße ist gesperrt', 'STRASSE')).toBe('Die Straße ist gesperrt')
})

it('is nothing without a search, or when the title alone was hit', () => {
  expect(excerptOf('text', '')).toBeNull()
  expect(excerptOf('text', 'title')).toBeNull()
})
