import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LinkId } from '../model/ids.ts'
import type { ItemRef, Link } from '../model/link.ts'
import { type Links, linksAt, linksFrom, linksInto } from './links-of.ts'

const REFS = ['problem', 'cause:a', 'cause:b', 'event:e', 'action:x'] as ItemRef[]
const anyRef = fc.constantFrom(...REFS)
const anyLinks = fc
  .uniqueArray(
    fc.record({
      id: fc.nat(40).map((at) => `l${at}`),
      kind: fc.constantFrom('why', 'fact', 'answer'),
      from: anyRef,
      to: anyRef,
      order: fc.constantFrom(...'abc'),
    }),
    { selector: ({ id }) => id, maxLength: 40 },
  )
  // Only what an index looks at.
  .map((all) => all as unknown as Link[])

const recordOf = (all: readonly Link[]): Links =>
  Object.fromEntries(all.map((link) => [link.id, link])) as Links // by their ids

const found = (links: Links) =>
  REFS.map((ref) => [
    linksInto(links, ref, 'why').map(({ id }) => id),
    linksFrom(links, ref, 'fact').map(({ id }) => id),
  ])

const searched = (links: Links) => {
  const all = Object.values<Link>(links).sort((a, b) =>
    a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1,
  )
  return REFS.map((ref) => [
    all.filter(({ kind, to }) => kind === 'why' && to === ref).map(({ id }) => id),
    all.filter(({ kind, from }) => kind === 'fact' && from === ref).map(({ id }) => id),
  ])
}

test('links are found as a search would, through any changes', () => {
  fc.assert(
    fc.property(fc.array(anyLinks, { minLength: 1, maxLength: 5 }), fc.nat(40), (states, kept) => {
      let before: Link[] = []
      for (const next of states) {
        const ids = new Set(next.map(({ id }) => id))
        before = [...before.filter(({ id }) => !ids.has(id)).slice(0, kept), ...next]
        const links = recordOf(before)
        expect(found(links)).toEqual(searched(links))
      }
    }),
  )
})

test('where no link has changed, the list is the same', () => {
  const link = (id: string, from: string, to: string, order = 'a') =>
    ({ id, kind: 'why', from, to, order }) as unknown as Link // what an index looks at
  const all = [link('1', 'problem', 'cause:a'), link('2', 'problem', 'cause:b')]
  const before = recordOf(all)
  const [A, B] = [REFS[1], REFS[2]] as [ItemRef, ItemRef]
  const { into: intoA } = linksAt(before, A)
  const { into: intoB } = linksAt(before, B)
  const after: Links = { ...before, ['2' as LinkId]: link('2', 'problem', 'cause:b', 'b') }
  expect(linksAt(after, A).into).toBe(intoA)
  expect(linksAt(after, B).into).not.toBe(intoB)
})
