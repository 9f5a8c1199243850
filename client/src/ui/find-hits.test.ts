import { expect, it } from 'vitest'
import { findHits } from './find-hits.ts'

const marked = (text: string, query: string) =>
  findHits(text, query).map(([from, to]) => Array.from(text).slice(from, to).join(''))

it('marks every word of the query where a word begins', () => {
  expect(marked('No approval step for mapping changes', 'approval map')).toEqual([
    'approval',
    'map',
  ])
  expect(marked('Disapproval', 'approval')).toEqual([])
})

it('is blind to case and accents, and keeps its place behind signs of two units', () => {
  expect(marked('🔥 Störung im CACHE', 'storung cache')).toEqual(['Störung', 'CACHE'])
})

it('takes no sign of the query for a pattern', () => {
  expect(marked('p99 (8 s) a+b', '(8 .* a+')).toEqual(['8', 'a'])
  expect(findHits('anything', ' .* ')).toEqual([])
})
