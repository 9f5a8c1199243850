import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findBlame } from './find-blame.ts'
import { LABELLED, LABELLED_GUARDS, LABELLED_RUSSIAN } from './testing/labelled.ts'
import {
  INCIDENTS_ENGLISH,
  INCIDENTS_GERMAN,
  INCIDENTS_RUSSIAN,
} from './testing/labelled-incidents.ts'
import { FINDINGS } from './types.ts'

const INCIDENTS = [...INCIDENTS_ENGLISH, ...INCIDENTS_GERMAN, ...INCIDENTS_RUSSIAN]
const ALL = [...LABELLED, ...LABELLED_RUSSIAN, ...LABELLED_GUARDS, ...INCIDENTS]

const patternsIn = (...args: Parameters<typeof findBlame>) =>
  findBlame(...args).map(({ pattern }) => pattern)

describe('labelled sentences', () => {
  test('there are the 38 English and German ones, and as many Russian', () => {
    expect(LABELLED).toHaveLength(38)
    expect(LABELLED_RUSSIAN).toHaveLength(38)
    expect(new Set(ALL.map(([text]) => text)).size).toBe(ALL.length)
  })

  test.each(ALL)('%s', (text, language, pattern) => {
    const expected = pattern === null ? [] : [pattern]
    for (const kind of FINDINGS) {
      expect(patternsIn(text, language, kind)).toEqual(expected)
      // whoever writes may not write in the language of the board
      expect(patternsIn(text, 'any', kind)).toEqual(expected)
    }
  })

  test.each(ALL.filter(([, , pattern]) => pattern === null))('as an action: %s', (text) => {
    expect(findBlame(text, 'any', 'action')).toEqual([])
  })
})

describe('words of others', () => {
  const BLAME = 'Root cause: human error.'

  test('a line of a log has no hint, and the lines around it do', () => {
    const log = '2025-11-28T08:02:11Z ERROR human error'
    expect(findBlame(`${BLAME}\n${log}\n${BLAME}`, 'en', 'fact').map(({ from }) => from)).toEqual([
      12,
      12 + BLAME.length + log.length + 2,
    ])
  })

  test('a quotation has none, in the marks of any language, over several sentences', () => {
    for (const [open, close] of ['“”', '„“', '«»', '""', '``'] as const) {
      expect(findBlame(`The customer: ${open}Lies. ${BLAME}${close}`, 'en', 'fact')).toEqual([])
    }
  })

  test('a mark that nothing closes quotes nothing', () => {
    expect(patternsIn(`The 19" rack. ${BLAME}`, 'en', 'fact')).toEqual(['en.me.humanerror'])
  })

  test('a phrase of one’s own may go around a word in quotation marks', () => {
    const text = 'If the team had read the "cache" page, this would not have happened.'
    expect(patternsIn(text, 'en', 'fact')).toEqual(['en.cf.if'])
  })

  test('who is in the meeting is a person, whatever else has that name', () => {
    const text = 'Sentry did not read the runbook.'
    expect(findBlame(text, 'en', 'fact')).toEqual([])
    expect(patternsIn(text, 'en', 'fact', ['Sentry Jones'])).toEqual(['en.cf.didnot'])
  })
})

describe('what a hint tells', () => {
  test('the phrase with its place in the whole text, its kind and a better question', () => {
    const text = 'TTL was 0. Root cause: human error.'
    expect(findBlame(text, 'en', 'cause')).toEqual([
      {
        from: 23,
        to: 34,
        phrase: 'human error',
        kind: 'person-as-cause',
        question: 'which-conditions',
        pattern: 'en.me.humanerror',
      },
    ])
  })

  test('each sentence of a text is seen by itself, in the order of the text', () => {
    expect(patternsIn('It was sloppy.\nHe should have known.', 'en', 'fact')).toEqual([
      'en.nm.adverb',
      'en.nm.known',
    ])
  })

  test('"should have" is fine on an action, and blame is not', () => {
    expect(findBlame('Should have been automated; automate it.', 'en', 'action')).toEqual([])
    expect(patternsIn('Stop blaming: it was his fault.', 'en', 'action')).toEqual(['en.bl.fault'])
  })

  test('a lack is a fix in the shape of a finding on the timeline, and allowed as a cause', () => {
    const text = 'There was no alert for it.'
    expect(patternsIn(text, 'en', 'fact')).toEqual(['en.cf.insufficient'])
    expect(findBlame(text, 'en', 'cause')).toEqual([])
  })

  test('a name is a person only when the meeting has one of that name', () => {
    const people = ['Tom Becker', 'Анна', 'A. (Ops)']
    expect(findBlame('Tom deleted the table.', 'en', 'fact')).toEqual([])
    expect(patternsIn('Tom deleted the table.', 'en', 'fact', people)).toEqual(['en.ag.person'])
    expect(patternsIn('Tom Becker hat die Tabelle gelöscht.', 'de', 'fact', people)).toEqual([
      'de.ag.person',
    ])
    expect(patternsIn('Анна удалила таблицу.', 'ru', 'fact', people)).toEqual(['ru.ag.person'])
    expect(findBlame('Kafka deleted the table.', 'en', 'fact', people)).toEqual([])
  })

  test('other languages than the one asked for are left alone', () => {
    expect(findBlame('Root cause: human error.', 'de', 'cause')).toEqual([])
  })
})

describe('any text', () => {
  const fragments = fc.constantFrom(
    ...ALL.map(([text]) => text),
    ...'if had would have hätte wenn müssen если бы who why warum почему ? ! . \n'.split(' '),
    "x's ",
    'ohne Ende ',
    '\u{1F600}',
  )
  const texts = fc.array(fragments, { maxLength: 30 }).map((parts) => parts.join(' '))

  test('hints are what they quote, in order, and never overlap', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'grapheme' })), (text) => {
        let end = 0
        for (const { from, to, phrase } of findBlame(text, 'any', 'fact', ['Tom'])) {
          expect(text.slice(from, to)).toBe(phrase)
          expect(from).toBeGreaterThanOrEqual(end)
          end = to
        }
      }),
    )
  })

  // In quadratic time one of these would take an hour: the test would not end.
  test.each([
    'if had ',
    'if ',
    "'s x",
    'a',
    'ä',
    "aaaaaaaaaa's ",
    'who did ',
    'wenn hätte ',
    'если бы ',
    'hätte ',
    'should have ',
    'could not have been ',
    'did not ',
    'vergessen ',
    'забыл ',
    'he ',
    'wer hat ',
    ' ',
    '. ',
    '? ',
    '\n',
    'obvious',
    'Tom ',
    '"',
    '“a ',
    '«',
    'a=b ',
    'a.b.',
    'at a',
    '[1]: ',
    ' ERROR ',
    'by Tom ',
    'obvious had to ',
    'чтобы можно было ',
    'wer hat schuld ',
  ])('100,000 characters of "%s" are read to the end', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length))
    const hints = findBlame(`${text}.\nIt was human error.`, 'any', 'fact', ['Tom'])
    expect(hints.at(-1)?.pattern).toBe('en.me.humanerror')
  })
})
