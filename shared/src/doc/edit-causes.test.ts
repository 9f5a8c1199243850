import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { DEFAULT_CATEGORIES } from '../model/category.ts'
import { sideOf } from '../model/cause.ts'
import type { CategoryId, CauseId } from '../model/ids.ts'
import { causeRef } from '../model/link.ts'
import { addCategory, changeCategory, deleteCategory } from './edit-categories.ts'
import { changeCause } from './edit-causes.ts'
import { addLink, orderLink, removeLink } from './edit-links.ts'
import { addOutcome, deleteOutcome } from './edit-outcomes.ts'
import { rootOf } from './names.ts'
import { byOrder } from './order.ts'
import { readBoard } from './read.ts'
import { meet, seeded, twoDocs } from './testing/two-docs.ts'

const A = 'a' as CauseId
const B = 'b' as CauseId
const board = (doc: Y.Doc) => readBoard(doc).board

describe('a cause', () => {
  test('is possible, on no bone and no root, until someone says otherwise', () => {
    const doc = seeded()
    addOutcome(doc, 'causes', { id: A, text: 'no canary' })
    const untouched = { category: '', status: 'possible', ruledOutBecause: '', rootBecause: null }
    expect(board(doc).causes[A]).toMatchObject(untouched)
    changeCause(doc, A, {
      category: 'method' as CategoryId,
      status: 'ruled-out',
      ruledOutBecause: 'it ran',
    })
    changeCause(doc, A, { rootBecause: '' })
    expect(board(doc).causes[A]).toMatchObject({
      category: 'method',
      status: 'ruled-out',
      ruledOutBecause: 'it ran',
      rootBecause: '',
    })
    changeCause(doc, A, {
      category: '',
      status: 'possible',
      ruledOutBecause: '',
      rootBecause: null,
    })
    expect(board(doc).causes[A]).toMatchObject(untouched)
  })
})

describe('the side of a bone', () => {
  const C = 'c' as CauseId
  const sides = (doc: Y.Doc) => [A, B, C].map((id) => board(doc).causes[id]?.side)
  const onBone = () => {
    const doc = seeded()
    for (const id of [A, B, C]) {
      addOutcome(doc, 'causes', { id, text: id })
      changeCause(doc, id, { category: 'method' as CategoryId })
    }
    return doc
  }

  test('is the one with fewer causes, and stays when another goes', () => {
    const doc = onBone()
    expect(sides(doc)).toEqual(['tail', 'head', 'tail'])
    deleteOutcome(doc, 'causes', A)
    expect(sides(doc)).toEqual([undefined, 'head', 'tail'])
    addOutcome(doc, 'causes', { id: A, text: 'a' })
    changeCause(doc, A, { category: 'method' as CategoryId })
    expect(sides(doc)).toEqual(['tail', 'head', 'tail'])
  })

  test('can be chosen, is not chosen anew on the same bone, and is forgotten off it', () => {
    const doc = onBone()
    changeCause(doc, A, { category: 'people' as CategoryId, side: 'head' })
    changeCause(doc, A, { category: 'people' as CategoryId })
    expect(sides(doc)[0]).toBe('head')
    changeCause(doc, A, { category: '' })
    expect(sides(doc)[0]).toBe('')
  })

  test('of a cause from before sides were kept is always the same', () => {
    const old = { id: 'old', side: '' }
    expect(sideOf(old)).toBe(sideOf({ ...old }))
    expect(new Set(['a', 'b'].map((id) => sideOf({ id, side: 7 })))).toEqual(
      new Set(['tail', 'head']),
    )
  })
})

describe('links', () => {
  test('join two things once, and part them', () => {
    const doc = seeded()
    for (const id of [A, B]) addOutcome(doc, 'causes', { id, text: id })
    const first = addLink(doc, { kind: 'why', from: 'problem', to: causeRef(A) })
    const second = addLink(doc, { kind: 'why', from: 'problem', to: causeRef(B) })
    expect(addLink(doc, { kind: 'why', from: 'problem', to: causeRef(A) })).toBe(first)
    expect(
      Object.values(board(doc).links)
        .sort(byOrder)
        .map(({ id }) => id),
    ).toEqual([first, second])
    orderLink(doc, second, 'Z')
    expect(Object.values(board(doc).links).sort(byOrder)[0]?.id).toBe(second)
    removeLink(doc, 'why', 'problem', causeRef(A))
    expect(Object.keys(board(doc).links)).toEqual([second])
  })

  test('that two people make at once are both parted by one removal', () => {
    const { ada, ben } = twoDocs()
    addLink(ada, { kind: 'why', from: 'problem', to: causeRef(A) })
    addLink(ben, { kind: 'why', from: 'problem', to: causeRef(A) })
    meet(ada, ben)
    expect(Object.keys(board(ada).links)).toHaveLength(2)
    removeLink(ada, 'why', 'problem', causeRef(A))
    expect(board(ada).links).toEqual({})
  })

  test.each([
    ['why', 'cause:a', 'cause:a'],
    ['why', 'cause:a', 'event:e'],
    ['fact', 'cause:a', 'cause:b'],
    ['answer', 'problem', 'action:x'],
    ['why', 'cause:a', 'cause:not/an/id'],
    ['because', 'cause:a', 'cause:b'],
  ])('a %s from %s to %s is left out and reported', (kind, from, to) => {
    const doc = seeded()
    const record = new Y.Map<unknown>(Object.entries({ kind, ends: [from, to], order: 'a0' }))
    rootOf(doc, 'links').set('l', record)
    expect(readBoard(doc).skipped).toEqual([{ root: 'links', id: 'l', reason: 'malformed' }])
  })
})

describe('categories', () => {
  test('are the six of the fishbone on every new board, and can be changed', () => {
    const doc = seeded()
    const ids = () =>
      Object.values(board(doc).categories)
        .sort(byOrder)
        .map(({ id }) => id)
    expect(ids()).toEqual(DEFAULT_CATEGORIES.map(({ id }) => id))
    const own = addCategory(doc, { title: 'Vendors', color: 'olive' })
    changeCategory(doc, own, { title: 'Suppliers' })
    deleteCategory(doc, 'material' as CategoryId)
    expect(ids()).not.toContain('material')
    expect(board(doc).categories[own]).toMatchObject({
      title: 'Suppliers',
      kind: '',
      color: 'olive',
    })
  })
})
