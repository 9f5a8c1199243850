import { describe, expect, it } from 'vitest'
import { excerptOf, findMarks } from './excerpt.ts'
import { answersTo, createMatcher, type Query, readQuery } from './query.ts'
import { termsOf } from './terms.ts'

const asked = (text: string): Query => readQuery(text) ?? []
const finds = (query: string, text: string) => {
  const terms = termsOf(text)
  const words = asked(query)
  return words.length > 0 && words.every((word) => answersTo(terms, word))
}

describe('a word is found', () => {
  it.each([
    ['by itself in any case', 'CHECKOUT', 'the checkout fails'],
    ['by its beginning', 'check', 'the checkout fails'],
    ['by its stem in English', 'approval', 'nobody approved it'],
    ['by its stem in English', 'caching', 'the caches were cold'],
    ['by its stem in German', 'Ursache', 'die Ursachen sind bekannt'],
    ['by its stem in German, also where the vowel changes', 'Ausfall', 'zwei Ausfälle im Mai'],
    ['by its stem in Russian', 'причина', 'причины сбоев'],
    ['by its stem in Russian', 'сбой', 'причины сбоев'],
    ['by ё and е', 'елка', 'ёлка'],
    ['without its umlaut', 'uberlast', 'Überlast im Cluster'],
    ['with its umlaut written out', 'ueberlast', 'Überlast im Cluster'],
    ['with an umlaut where the text writes it out', 'Überlast', 'UEBERLAST im Cluster'],
    ['by another form, with its umlaut written out', 'Ueberlastungen', 'die Überlastung'],
    ['by double s for ß', 'STRASSE', 'in der Straße'],
    ['by both small sigmas', 'ΔΙΑΚΟΠΗΣ', 'διακοπής'],
    ['without its accent', 'cafe', 'Café'],
    ['with its accent in two signs', 'cafe\u0301', 'Café'],
    ['between signs', 'p99', 'p99=8123ms (db-7)'],
    ['in any order', 'fails checkout', 'the checkout fails'],
  ])('%s: %s', (_how, query, text) => {
    expect(finds(query, text)).toBe(true)
  })
})

it.each([
  ['checkout dns', 'the checkout fails'],
  ['out', 'the checkout fails'],
  ['%', '100 %'],
  ['_echeckout', 'the queue'],
])('%s is not in “%s”', (query, text) => {
  expect(finds(query, text)).toBe(false)
})

it('asks for nothing where nothing was typed', () => {
  expect(readQuery('  ')).toBeNull()
  expect(readQuery('%"*')).toEqual([])
})

describe('a hit', () => {
  it('is marked as a whole word where its stem was found', () => {
    const text = 'Two Ausfälle, one outage'
    const marks = findMarks(text, createMatcher(asked('ausfall outages')))
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['Ausfälle', 'outage'])
  })

  it('is shown in its line', () => {
    const { text } = excerptOf(
      'one\nRollback tried, no runbook found\nrunbook',
      createMatcher(asked('RUNBOOK')),
    )
    expect(text).toBe('Rollback tried, no runbook found')
  })

  it('is shown in a stretch of a long line, and still marked', () => {
    const long = `${'before '.repeat(40)}the runbook was missing ${'after '.repeat(40)}`
    const { text, marks } = excerptOf(long, createMatcher(asked('runbook')))
    expect(text).toMatch(/^….*the runbook was missing.*…$/)
    expect(text.length).toBeLessThanOrEqual(162)
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['runbook'])
  })

  it('cuts no sign in half', () => {
    const { text } = excerptOf(
      `${'🐟'.repeat(200)} runbook ${'🐟'.repeat(200)}`,
      createMatcher(asked('runbook')),
    )
    expect(text).toContain('runbook')
    expect(text.isWellFormed()).toBe(true)
  })
})
