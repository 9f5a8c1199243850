import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LIKE_FROM, likeness, mayBeSame, type Traits } from './similar.ts'

const traits = (given: {
  services?: string[]
  tags?: string[]
  causes?: string[]
  title?: string
}): Traits => {
  const termsOf = (text: string) => new Set(text.split(' ').filter(Boolean))
  const causes = (given.causes ?? []).map((text) => ({ text, terms: termsOf(text) }))
  const terms = termsOf([given.title ?? '', ...(given.causes ?? [])].join(' '))
  return { services: given.services ?? [], tags: given.tags ?? [], causes, terms }
}
/** "the" stands in every board, "cache" in many. */
const rarity = (term: string) => ({ the: 0, cache: 0.5 })[term] ?? 2

test('nothing in common is no likeness', () => {
  const { score } = likeness(traits({ title: 'dns' }), traits({ title: 'mail' }), rarity)
  expect(score).toBe(0)
})

test('a service alone is enough, whatever its case', () => {
  const found = likeness(traits({ services: ['Edge'] }), traits({ services: ['edge '] }), rarity)
  expect(found).toMatchObject({ score: 2, services: ['Edge'] })
  expect(found.score).toBeGreaterThanOrEqual(LIKE_FROM)
})

test('a cause that says the same counts most, and is told in the words of both', () => {
  const own = traits({ causes: ['the pool exhausted', 'muted alert'] })
  const other = traits({ causes: ['pool exhausted again', 'disk full'] })
  const found = likeness(own, other, rarity)
  expect(found.causes).toEqual([{ own: 'the pool exhausted', other: 'pool exhausted again' }])
  expect(found.score).toBeGreaterThan(3)
})

test('words that stand everywhere make nothing alike, rare ones do', () => {
  expect(likeness(traits({ title: 'the' }), traits({ title: 'the' }), rarity).score).toBe(0)
  const { score, terms } = likeness(
    traits({ title: 'the cache stampede' }),
    traits({ title: 'stampede of the cache' }),
    rarity,
  )
  expect(score).toBeCloseTo(3)
  expect(terms).toEqual(['stampede', 'cache'])
})

test('tags and services count up to a bound, so that a long list is no twin', () => {
  const many = { tags: ['a', 'b', 'c', 'd', 'e'], services: ['s', 't', 'u'] }
  expect(likeness(traits(many), traits(many), rarity).score).toBe(3 + 4)
})

test('a cause that shares less than half of the weight of each of the own cannot say the same', () => {
  const own = traits({ causes: ['the pool exhausted quickly', 'muted alert'] })
  const other = traits({ causes: ['pool exhausted', 'pool cache', 'the cache', 'muted'] })
  const texts = mayBeSame(own, other, rarity).map(({ text }) => text)
  expect(texts).toEqual(['pool exhausted', 'muted'])
})

test('what likeness finds the same may be the same, whatever the words', () => {
  const word = fc.constantFrom('the', 'cache', 'pool', 'alert', 'disk', 'dns')
  const causes = fc.array(
    fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' ')),
  )
  fc.assert(
    fc.property(causes, causes, (mine, theirs) => {
      const own = traits({ causes: mine })
      const other = traits({ causes: theirs })
      const kept = new Set(mayBeSame(own, other, rarity).map(({ text }) => text))
      const same = likeness(own, other, rarity).causes.map(({ other: text }) => text)
      expect(same.filter((text) => !kept.has(text))).toEqual([])
    }),
  )
})
