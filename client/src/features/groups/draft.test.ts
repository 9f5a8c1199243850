import type { PersonId } from '@herringbone/shared/model/ids.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupsOf, resize, shuffleInto, suitedCount } from './draft.ts'

const PEOPLE = ['a', 'b', 'c', 'd', 'e'] as PersonId[]
const names = (count: number) => Array.from({ length: count }, (_, i) => `Group ${i + 1}`)

test('everyone is in one group, and the groups are as even as can be', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.nat(30), (count, size) => {
      const people = Array.from({ length: size }, (_, i) => `p${i}` as PersonId)
      const sizes = groupsOf(shuffleInto(names(count), people)).map((group) => group.people.length)
      expect(sizes.reduce((sum, each) => sum + each, 0)).toBe(size)
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
    }),
  )
})

test('chance decides who is with whom', () => {
  const first = groupsOf(shuffleInto(names(2), PEOPLE, () => 0))
  const second = groupsOf(shuffleInto(names(2), PEOPLE, () => 0.99))
  expect(first).not.toEqual(second)
})

test('with fewer groups nobody is moved; who was in one that goes is in none', () => {
  const draft = { names: ['A', 'B', 'C'], placeOf: { a: 0, c: 2 } as Record<PersonId, number> }
  expect(groupsOf(resize(draft, 2, String))).toEqual([
    { name: 'A', people: ['a'] },
    { name: 'B', people: [] },
  ])
  expect(resize(draft, 4, (number) => `G${number}`).names).toEqual(['A', 'B', 'C', 'G4'])
})

test('about four make a group', () => {
  expect([0, 5, 12, 200].map(suitedCount)).toEqual([2, 2, 3, 20])
})
