import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addExclusion, removeExclusion } from '../doc/edit-exclusions.ts'
import { addLink } from '../doc/edit-links.ts'
import { addOutcome } from '../doc/edit-outcomes.ts'
import { readBoard } from '../doc/read.ts'
import { meet, seeded, twoDocs } from '../doc/testing/two-docs.ts'
import type { Action } from '../model/action.ts'
import type { ActionId, LinkId } from '../model/ids.ts'
import { actionRef, type Link } from '../model/link.ts'
import { actionClashes, actionLinks, makesRing } from './action-links.ts'

const [A, B, C] = ['a', 'b', 'c'] as ActionId[] as [ActionId, ActionId, ActionId]

type Said = Pick<Action, 'status' | 'due' | 'commitment'>
const action = (said: Partial<Said> = {}): Said => ({
  status: 'open',
  due: '',
  commitment: 'proposed',
  ...said,
})
const link = (kind: Link['kind'], from: ActionId, to: ActionId, id = `${from}${to}`): Link => ({
  id: id as LinkId,
  kind,
  from: actionRef(from),
  to: actionRef(to),
  order: 'a0',
  createdBy: '',
})
const three = { [A]: action(), [B]: action(), [C]: action() }

describe('links between actions', () => {
  test('say what waits for what, and what excludes what, both ways', () => {
    const { waitsFor, excludes } = actionLinks(three, [
      link('before', A, B),
      link('before', A, B, 'again'),
      link('excludes', B, C),
      link('before', A, 'gone' as ActionId),
    ])
    expect([...waitsFor]).toEqual([[B, [A]]])
    expect([...excludes]).toEqual([
      [B, [C]],
      [C, [B]],
    ])
  })

  test('never make a ring, whatever was written', () => {
    const ids = fc.constantFrom(A, B, C, 'd' as ActionId, 'e' as ActionId)
    const pairs = fc.array(fc.tuple(ids, ids), { maxLength: 12 })
    const all = { ...three, d: action(), e: action() }
    fc.assert(
      fc.property(pairs, (drawn) => {
        const { waitsFor } = actionLinks(
          all,
          drawn.map(([from, to], at) => link('before', from, to, `${at}`)),
        )
        for (const [then, firsts] of waitsFor) {
          for (const first of firsts) expect(makesRing(waitsFor, first, then)).toBe(false)
        }
      }),
    )
  })

  test('that would make a ring are known before they are made', () => {
    const { waitsFor } = actionLinks(three, [link('before', A, B), link('before', B, C)])
    expect(makesRing(waitsFor, C, A)).toBe(true)
    expect(makesRing(waitsFor, A, C)).toBe(false)
    expect(makesRing(waitsFor, A, A)).toBe(true)
  })
})

describe('what does not go together', () => {
  test('two that exclude each other may be proposed, and not both be committed to', () => {
    const links = actionLinks(three, [link('excludes', A, B)])
    const committed = action({ commitment: 'committed' })
    expect(actionClashes({ ...three, [A]: committed }, links)).toEqual([])
    expect(actionClashes({ ...three, [A]: committed, [B]: committed }, links)).toEqual([
      { kind: 'both-committed', actions: [A, B] },
    ])
    const given = { ...committed, status: 'wont' } as const
    expect(actionClashes({ ...three, [A]: committed, [B]: given }, links)).toEqual([])
  })

  test('an action is not due before what it waits for, and waits for nothing that never comes', () => {
    const links = actionLinks(three, [link('before', A, B), link('before', C, B)])
    const clashes = actionClashes(
      {
        [A]: action({ due: '2025-12-10' }),
        [B]: action({ due: '2025-12-01' }),
        [C]: action({ status: 'wont' }),
      },
      links,
    )
    expect(clashes).toEqual([
      { kind: 'due-too-early', actions: [B, A] },
      { kind: 'waits-for-none', actions: [B, C] },
    ])
  })
})

describe('in a document', () => {
  test('an exclusion is found again from either side', () => {
    const doc = seeded()
    for (const id of [A, B]) addOutcome(doc, 'actions', { id, text: id })
    const made = addExclusion(doc, B, A)
    expect(addExclusion(doc, A, B)).toBe(made)
    expect(Object.values(readBoard(doc).board.links)).toHaveLength(1)
    removeExclusion(doc, B, A)
    expect(readBoard(doc).board.links).toEqual({})
  })

  test('two people who let two actions wait for each other leave one waiting', () => {
    const { ada, ben } = twoDocs()
    for (const id of [A, B]) addOutcome(ada, 'actions', { id, text: id })
    meet(ada, ben)
    addLink(ada, { kind: 'before', from: actionRef(A), to: actionRef(B) })
    addLink(ben, { kind: 'before', from: actionRef(B), to: actionRef(A) })
    meet(ada, ben)
    const read = [ada, ben].map((doc) => {
      const { actions, links } = readBoard(doc).board
      return actionLinks(actions, Object.values(links))
    })
    expect(read[0]?.waitsFor.size).toBe(1)
    expect(read[0]).toEqual(read[1])
  })
})
