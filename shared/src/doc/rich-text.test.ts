import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { RichBlock } from '../model/narrative.ts'
import { narrativeText } from '../model/narrative.ts'
import { narrativeBody } from './edit-narratives.ts'
import { migrateBoard } from './migrate.ts'
import { readBoard } from './read.ts'
import { readRichText } from './rich-text.ts'
import { firstSchema } from './testing/first-schema.ts'
import { meet, twoDocs } from './testing/two-docs.ts'
import { newRichText } from './write-rich-text.ts'

/** A body as it is in a document. */
function inDocument(body: Y.XmlFragment): Y.XmlFragment {
  new Y.Doc().getMap('m').set('body', body)
  return body
}
const back = (blocks: unknown) => readRichText(inDocument(newRichText(blocks)))

/** What the editor writes for one paragraph. */
function typed(delta: { insert: string; attributes?: object }[]): Y.XmlFragment {
  const [body, paragraph, text] = [
    new Y.XmlFragment(),
    new Y.XmlElement('paragraph'),
    new Y.XmlText(),
  ]
  text.applyDelta(delta)
  paragraph.insert(0, [text])
  body.insert(0, [paragraph])
  return inDocument(body)
}

describe('a narrative', () => {
  test('has an empty body for each part from the making of the board on', () => {
    const { ada } = twoDocs()
    const { narratives } = readBoard(ada).board
    expect(Object.keys(narratives)).toHaveLength(6)
    expect(narratives.causes).toEqual({ id: 'causes', body: [] })
  })

  test('is added to boards of before', () => {
    const doc = firstSchema()
    expect(narrativeBody(doc, 'summary')).toBeUndefined()
    migrateBoard(doc)
    expect(readBoard(doc).board.narratives.summary).toEqual({ id: 'summary', body: [] })
  })

  test('keeps what two people write in it at once', () => {
    const { ada, ben } = twoDocs()
    for (const [doc, words] of [
      [ada, 'one'],
      [ben, 'two'],
    ] as const) {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(words)])
      narrativeBody(doc, 'summary')?.insert(0, [paragraph])
    }
    meet(ada, ben)
    const { summary } = readBoard(ada).board.narratives
    expect(
      narrativeText(summary?.body ?? [])
        .split('\n')
        .sort(),
    ).toEqual(['one', 'two'])
    expect(readBoard(ben).board.narratives.summary).toEqual(summary)
  })

  test('knows the marks of the editor, and leads to records and safe addresses only', () => {
    const link = (href: string) => ({ link: { href, target: '_blank' } })
    const body = typed([
      { insert: 'a', attributes: { bold: {}, 'italic--x1': {} } },
      { insert: 'b', attributes: link('#cause:c1') },
      { insert: 'c', attributes: link('https://example.com/') },
      { insert: 'd', attributes: link('javascript:alert(1)') },
      { insert: 'e', attributes: link('#board:x') },
    ])
    expect(readRichText(body)).toEqual([
      {
        kind: 'paragraph',
        spans: [
          { text: 'a', strong: true, emphasis: true },
          { text: 'b', ref: 'cause:c1' },
          { text: 'c', href: 'https://example.com/' },
          { text: 'de' },
        ],
      },
    ])
  })

  test('of a file is taken as far as it makes sense', () => {
    expect(back('no list')).toEqual([])
    expect(back([{ kind: 'script' }, { kind: 'code', text: 'x' }, null])).toEqual([
      { kind: 'code', text: 'x' },
    ])
  })

  test('that is far too long is cut', () => {
    const body = [{ kind: 'paragraph', spans: [{ text: 'x'.repeat(100_000) }] }]
    expect(narrativeText(back(body))).toHaveLength(40_000)
  })

  test('comes back equal, whatever is in it', () => {
    const mark = fc.option(fc.constant(true as const), { nil: undefined })
    const spans = fc.array(
      fc.record({
        text: fc.string({ unit: fc.constantFrom('a', 'ß', '\n', ' ', '<', '*'), maxLength: 6 }),
        strong: mark,
        emphasis: mark,
        code: mark,
        href: fc.option(fc.constant('https://example.com/'), { nil: undefined }),
      }),
      { maxLength: 4 },
    )
    const block = fc.oneof(
      fc.record({ kind: fc.constantFrom('paragraph', 'heading'), spans }),
      fc.record({ kind: fc.constant('list'), ordered: fc.boolean(), items: fc.array(spans) }),
      fc.record({ kind: fc.constant('quote'), paragraphs: fc.array(spans) }),
      fc.record({ kind: fc.constant('code'), text: fc.string() }),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const once = back(blocks as RichBlock[])
        expect(back(once)).toEqual(once)
        const words = blocks
          .filter((one) => 'spans' in one)
          .map((one) => narrativeText([one as RichBlock]))
        for (const said of words) expect(narrativeText(once)).toContain(said)
      }),
    )
  })
})
