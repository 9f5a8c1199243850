import { expect, test } from 'vitest'
import type { BoardId } from '../../model/ids.ts'
import type { Block } from './blocks.ts'
import { withoutBoard } from './without-board.ts'

const B1 = 'b1' as BoardId
const there = (path = '', text = 'there') => ({ text, href: `https://x.example/board/b1${path}` })
const LINKS: Block = { kind: 'heading', level: 2, text: 'Links', part: 'links' }

test('what leads to the board keeps its words, and other addresses stay', () => {
  const other = { text: 'other', href: 'https://x.example/board/b12' }
  const blocks: Block[] = [
    { kind: 'paragraph', spans: [there('/causes?item=cause%3Aa', 'the push'), other] },
    { kind: 'quote', spans: [there('/timeline')] },
    { kind: 'table', head: ['a'], rows: [[[there('/x')]]] },
    { kind: 'tasks', items: [{ done: true, spans: [there('/actions'), { text: '!' }] }] },
  ]
  expect(withoutBoard(blocks, B1)).toEqual([
    { kind: 'paragraph', spans: [{ text: 'the push' }, other] },
    { kind: 'quote', spans: [{ text: 'there' }] },
    { kind: 'table', head: ['a'], rows: [[[{ text: 'there' }]]] },
    { kind: 'tasks', items: [{ done: true, spans: [{ text: 'there' }, { text: '!' }] }] },
  ])
})

test('the board is no longer among the links, which go when nothing else is there', () => {
  const wiki = [{ text: 'wiki', href: 'https://wiki.example/' }]
  expect(withoutBoard([LINKS, { kind: 'list', items: [[there()], wiki] }], B1)).toEqual([
    LINKS,
    { kind: 'list', items: [wiki] },
  ])
  const text: Block = { kind: 'paragraph', spans: [{ text: 'x' }] }
  expect(withoutBoard([text, LINKS, { kind: 'list', items: [[there()]] }], B1)).toEqual([text])
})
