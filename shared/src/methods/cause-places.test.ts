import { describe, expect, it } from 'vitest'
import type { Category } from '../model/category.ts'
import type { Cause } from '../model/cause.ts'
import type { CategoryId, CauseId, LinkId, TreeNodeId } from '../model/ids.ts'
import type { ItemRef, Link } from '../model/link.ts'
import type { TreeNode } from '../model/tree-node.ts'
import { boneOf, type CausesOnBoard, isInWhys, treeNodeOf } from './cause-places.ts'

const cause = (id: string, category = ''): Cause => ({
  id: id as CauseId,
  text: id,
  note: '',
  category: category as CategoryId,
  side: '',
  status: 'possible',
  ruledOutBecause: '',
  rootBecause: null,
  order: 'a0',
  createdBy: '',
})

const method: Category = {
  id: 'method' as CategoryId,
  title: '',
  kind: 'method',
  color: 'teal',
  order: 'a0',
}

/** A board of causes ("a", or "a@method" on a bone) and whys ("a>b": b is why a). */
function boardOf(causes: string, whys = '', events = ''): CausesOnBoard {
  const split = (list: string) => list.split(' ').filter(Boolean)
  const ref = (word: string) => (word.includes(':') || word === 'problem' ? word : `cause:${word}`)
  const links = split(whys).map((word, index): Link => {
    const [from = '', to = ''] = word.split('>')
    return {
      id: `l${index}` as LinkId,
      kind: 'why',
      from: ref(from) as ItemRef,
      to: ref(to) as ItemRef,
      order: 'a0',
      createdBy: '',
    }
  })
  return {
    causes: Object.fromEntries(
      split(causes).map((word) => {
        const [id = '', bone] = word.split('@')
        return [id, cause(id, bone)]
      }),
    ),
    categories: { [method.id]: method },
    events: Object.fromEntries(split(events).map((id) => [id, {}])),
    links: Object.fromEntries(links.map((link) => [link.id, link])),
    treeNodes: {},
  }
}

const a = 'a' as CauseId
const b = 'b' as CauseId
const c = 'c' as CauseId

describe('the bone of a cause', () => {
  it('is its own, and that of the cause that it explains where it has none', () => {
    const board = boardOf('a@method b c', 'a>b b>c')
    expect([a, b, c].map((id) => boneOf(board, id))).toEqual([method, method, method])
  })

  it('is none in the tray, and none when the bone has been taken away', () => {
    const board = boardOf('a b@gone')
    expect([boneOf(board, a), boneOf(board, b)]).toEqual([undefined, undefined])
  })

  it('is found beside a ring that two people have made at once', () => {
    expect(boneOf(boardOf('a b', 'a>b b>a'), a)).toBe(undefined)
    expect(boneOf(boardOf('a b c@method', 'a>b b>a c>b'), a)).toBe(method)
  })
})

describe('the whys', () => {
  it('lead to what is reached from the problem or an event that is there', () => {
    const board = boardOf('a b c', 'problem>a a>b event:e>c', 'e')
    expect([a, b, c].map((id) => isInWhys(board, id))).toEqual([true, true, true])
    expect(isInWhys(boardOf('a', 'event:gone>a'), a)).toBe(false)
  })

  it('do not lead to a cause by itself, or to a ring of them', () => {
    expect(isInWhys(boardOf('a'), a)).toBe(false)
    expect(isInWhys(boardOf('a b', 'a>b b>a'), a)).toBe(false)
  })
})

it('a node of the fault tree stands for a cause when it says so', () => {
  const node = { id: 'n' as TreeNodeId, cause: a } as TreeNode
  const board = { ...boardOf('a b'), treeNodes: { [node.id]: node } }
  expect([treeNodeOf(board, a), treeNodeOf(board, b)]).toEqual(['n', undefined])
})
