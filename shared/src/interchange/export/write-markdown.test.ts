import { describe, expect, test } from 'vitest'
import type { Block } from './blocks.ts'
import { escapeMarkdown, writeMarkdown } from './write-markdown.ts'

describe('Markdown', () => {
  test.each([
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['12. no item', '12\\. no item'],
    ['> no quote', '\\> no quote'],
    ['*no* _emphasis_ `code` ~~gone~~', '\\*no\\* \\_emphasis\\_ \\`code\\` \\~\\~gone\\~\\~'],
    ['[no](javascript:x) ![no](x)', '\\[no\\](javascript:x) !\\[no\\](x)'],
    ['<script>', '\\<script\\>'],
    ['&lt; & more', '&amp;lt; & more'],
    ['a | b', 'a \\| b'],
    ['===', '\\==='],
    ['a well-known case, 3 - 2', 'a well-known case, 3 - 2'],
  ])('%s is text', (text, expected) => expect(escapeMarkdown(text)).toBe(expected))

  test('has the marks of a narrative, around words and never around blanks', () => {
    const blocks: Block[] = [
      {
        kind: 'paragraph',
        spans: [
          { text: ' both ', strong: true, emphasis: true },
          { text: ' ', struck: true },
          { text: 'gone', struck: true },
          { text: 'a`b', code: true, href: 'https://x.example/' },
        ],
      },
      { kind: 'list', ordered: true, items: [[{ text: 'x\ny' }], [{ text: 'z' }]] },
      { kind: 'quote', spans: [{ text: 'one\ntwo' }] },
      { kind: 'code', title: '', text: 'x' },
    ]
    expect(writeMarkdown(blocks)).toBe(
      ' ***both***  ~~gone~~[`` a`b ``](https://x.example/)\n\n' +
        '1. x\\\n   y\n2. z\n\n> one\\\n> two\n\n```text\nx\n```\n',
    )
  })

  test('keeps rows and items in one line, and code in its fence', () => {
    const blocks: Block[] = [
      { kind: 'table', head: ['a'], rows: [[[{ text: 'x\ny' }]]] },
      { kind: 'list', items: [[{ text: 'x\n\ny' }]] },
      { kind: 'code', title: 'Log', text: '```\nx' },
    ]
    expect(writeMarkdown(blocks)).toBe(
      '| a |\n| --- |\n| x<br>y |\n\n- x\\\n  y\n\n**Log**\n\n````text\n```\nx\n````\n',
    )
  })

  test('calls nobody who happens to have a name over there', () => {
    const blocks: Block[] = [{ kind: 'paragraph', spans: [{ text: 'ask @ada, not a@b' }] }]
    expect(writeMarkdown(blocks, { hasMentions: true })).toBe('ask @\u200Bada, not a@\u200Bb\n')
    expect(writeMarkdown(blocks)).toBe('ask @ada, not a@b\n')
  })

  test('links lead where they lead, whatever is in them', () => {
    const href = 'https://example.com/a(b)?c=<d>'
    expect(writeMarkdown([{ kind: 'paragraph', spans: [{ text: 'x]', href }] }])).toBe(
      '[x\\]](https://example.com/a%28b%29?c=%3cd%3e)\n',
    )
  })
})
