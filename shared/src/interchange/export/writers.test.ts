import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import type { Block } from './blocks.ts'
import { reportBlocks } from './report-blocks.ts'
import { fullReport } from './testing/report.ts'
import { sample, sampleText } from './testing/samples.ts'
import { writeAdf } from './write-adf.ts'
import { confluencePage, writeConfluenceStorage } from './write-confluence.ts'
import { writeHtml } from './write-html.ts'
import { escapeWiki, writeJiraWiki } from './write-jira-wiki.ts'
import { writeNotionPage } from './write-notion.ts'

const text = (words: string) => [{ text: words }]
/** What people write, and what would mean something to one of the formats. */
const words = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('<script>', ']]>', '&amp;', '"', "'", '\n', '\u0000', '{code}', '|', '</p>'),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''))

const everywhere = (said: string): Block[] => [
  { kind: 'heading', level: 2, text: said },
  {
    kind: 'paragraph',
    spans: [
      { text: said, strong: true },
      { text: said, href: 'https://x.example/?a=1&b="' },
      { text: said, emphasis: true, struck: true },
      { text: said, code: true, strong: true },
    ],
  },
  { kind: 'list', items: [text(said)] },
  { kind: 'list', items: [text(said)], ordered: true },
  { kind: 'quote', spans: text(said) },
  { kind: 'tasks', items: [{ done: true, spans: text(said), due: '2025-12-01' }] },
  { kind: 'table', head: [said], rows: [[text(said)]] },
  { kind: 'facts', items: [{ name: said, value: said }] },
  { kind: 'code', title: said, text: said },
  { kind: 'picture', file: said, title: said, svg: '<svg></svg>' },
  { kind: 'status', text: said, tone: 'grey' },
]

describe('Confluence', () => {
  test('gets states, tables and folded logs as in its own sample', () => {
    const link = { text: 'Dashboard', href: 'https://grafana.example.com/d/1' }
    const written = writeConfluenceStorage([
      { kind: 'heading', level: 2, text: 'Zusammenfassung' },
      { kind: 'paragraph', spans: text('Checkout-Fehlerrate > 5 % & Umsatzverlust.') },
      { kind: 'status', text: 'In review', tone: 'yellow' },
      { kind: 'heading', level: 2, text: 'Chronologie' },
      {
        kind: 'table',
        head: ['Zeit (UTC)', 'Ereignis', 'Beleg'],
        rows: [[text('2025-11-28 07:23:38'), text('Alert ausgelöst'), [link]]],
      },
      { kind: 'heading', level: 2, text: 'Massnahmen' },
      {
        kind: 'tasks',
        items: [{ done: false, spans: text('Monitoring-Alert anpassen'), due: '2025-12-01' }],
      },
      { kind: 'code', title: 'Log', text: 'a < b ]]> c' },
      { kind: 'picture', file: 'fishbone.png', title: 'Fishbone', svg: '' },
    ])
    const withoutBreaks = (page: string) => page.replaceAll('\n', '')
    const expected = withoutBreaks(sampleText('confluence-storage.xhtml'))
      .replace(' (Ops-Team, fällig <time', ' <time')
      .replace('" />)', '" />')
    expect(withoutBreaks(written)).toBe(expected)
  })

  test('gets a page as its API takes it', () => {
    const page = confluencePage('2025-11-28 Checkout-Ausfall – Post-Mortem', [], {
      space: 'OPS',
      parent: '123456',
    })
    const expected = sample('confluence-create-page-v1.json') as { body: { storage: object } }
    expect({ ...page, body: expected.body }).toEqual(expected)
    expect(Object.keys(page.body.storage)).toEqual(Object.keys(expected.body.storage))
  })

  test('gets well-formed XML, whatever was written', () => {
    fc.assert(
      fc.property(words, (said) => {
        const parser = new SaxesParser()
        const problems: Error[] = []
        parser.on('error', (error) => problems.push(error))
        parser.write(`<page>${writeConfluenceStorage(everywhere(said))}</page>`).close()
        expect(problems).toEqual([])
      }),
    )
  })
})

describe('HTML', () => {
  test('has no element that was not meant, whatever was written, and a policy against scripts', () => {
    const meant = writeHtml('', everywhere(''), 'en').match(/<\/?[a-z!][a-z0-9]*/g) ?? []
    const known = new Set([...meant, '<br'])
    fc.assert(
      fc.property(words, (said) => {
        const html = writeHtml(said, everywhere(said), 'en')
        for (const tag of html.match(/<[^\s>]?[a-z0-9]*/gi) ?? []) expect(known).toContain(tag)
        expect(html).toContain("default-src 'none'")
      }),
    )
  })
})

describe('Jira', () => {
  test('gets the wiki markup of its sample', () => {
    const { fields } = sample('jira-v2-create-issue.json') as { fields: { description: string } }
    const written = writeJiraWiki([
      { kind: 'heading', level: 2, text: 'Massnahme' },
      {
        kind: 'paragraph',
        spans: [
          { text: 'Alert-Thresholds für Service X senken. ' },
          { text: 'Post-Mortem', href: 'https://board.example.com/b/1' },
        ],
      },
      { kind: 'list', items: [text('Risikominderung 5, Aufwand 2')] },
    ])
    expect(written).toBe(fields.description)
  })

  test.each([
    ['{code}x{code}', '\\{code\\}x\\{code\\}'],
    ['h1. no heading', 'h1&#46; no heading'],
    ['# no item', '\\# no item'],
    ['- no item', '\\- no item'],
    ['so -much- +more+', 'so \\-much- \\+more+'],
    ['*bold* [link|x] !img!', '\\*bold\\* \\[link\\|x\\] \\!img\\!'],
    ['C:\\\\x &amp;', 'C:&#92;&#92;x &amp;amp;'],
    ['a well-known case', 'a well-known case'],
  ])('takes %s as text', (said, expected) => expect(escapeWiki(said)).toBe(expected))

  test('gets the document of its newer sample', () => {
    const { fields } = sample('jira-v3-create-issue.json') as { fields: { description: unknown } }
    const written = writeAdf([
      { kind: 'heading', level: 2, text: 'Massnahme' },
      {
        kind: 'paragraph',
        spans: [
          { text: 'Alert-Thresholds für Service X senken. Quelle: ' },
          { text: 'Post-Mortem', href: 'https://board.example.com/b/1' },
        ],
      },
      { kind: 'list', items: [text('Risikominderung 5, Aufwand 2')] },
    ])
    expect(written).toEqual(fields.description)
  })

  test('never gets an empty text or one with a line break in it, which it refuses', () => {
    fc.assert(
      fc.property(words, (said) => {
        const inParagraphs = JSON.stringify(
          writeAdf(everywhere(said)).content?.filter(({ type }) => type !== 'codeBlock'),
        )
        expect(inParagraphs).not.toMatch(/"text":""/)
        for (const [, one] of inParagraphs.matchAll(/"text":"((?:[^"\\]|\\.)*)"/g))
          expect(JSON.parse(`"${one}"`)).not.toMatch(/[\n\r]/)
      }),
    )
  })
})

describe('Notion', () => {
  test('gets the page of its sample', () => {
    const blocks: Block[] = [
      { kind: 'heading', level: 2, text: 'Chronologie' },
      {
        kind: 'table',
        head: ['Zeit', 'Ereignis', 'Beleg'],
        rows: [[text('07:23'), text('Alert'), []]],
      },
      { kind: 'tasks', items: [{ done: false, spans: text('Monitoring-Alert anpassen') }] },
      { kind: 'status', text: 'Lessons Learned', tone: 'grey' },
    ]
    const { page, more } = writeNotionPage('Checkout-Ausfall – Post-Mortem', blocks, 'PAGE-UUID')
    expect(page).toEqual(sample('notion-create-page.json'))
    expect(more).toEqual([])
  })

  test('gets no more at once than it takes', () => {
    const rows = Array.from({ length: 250 }, (_, at) => [text(`event ${at}`)])
    const items = Array.from({ length: 230 }, (_, at) => text(at === 0 ? 'x'.repeat(4_100) : 'x'))
    const { page, more } = writeNotionPage(
      'many',
      [
        { kind: 'table', head: ['event'], rows },
        { kind: 'list', items },
      ],
      'p',
    )
    expect([page.children, ...more].map(({ length }) => length)).toEqual([100, 100, 33])
    const pieces = [...JSON.stringify({ page, more }).matchAll(/x+/g)].map(
      ([piece]) => piece.length,
    )
    expect(pieces.filter((length) => length > 1)).toEqual([2_000, 2_000, 100])
    const tables = page.children.filter(({ type }) => type === 'table')
    const rowsIn = tables.map(({ table }) => (table as { children: unknown[] }).children.length)
    expect(rowsIn).toEqual([100, 100, 53])
  })
})

test('a whole report goes into every format', () => {
  const blocks = reportBlocks(fullReport('de'))
  expect(writeJiraWiki(blocks)).toContain('||Zeit (Europe/Berlin, UTC+1)||')
  expect(JSON.stringify(writeAdf(blocks))).toContain('"tableHeader"')
  expect(writeNotionPage('x', blocks, 'p').page.children.length).toBeGreaterThan(20)
})
