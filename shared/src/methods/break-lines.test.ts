import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines } from './break-lines.ts'

/** Letters of different widths, so that lines of as many letters are not as wide. */
const measure = (text: string) =>
  Array.from(text).reduce((sum, sign) => sum + 0.3 + ((sign.codePointAt(0) ?? 0) % 5) / 10, 0)

const words = fc.array(
  fc.string({
    unit: fc.constantFrom(...'aeilmnrstW.,:-(äßжשé’“—'),
    minLength: 1,
    maxLength: 9,
  }),
  { minLength: 1, maxLength: 30 },
)

/** As a reader would break it: a word stands on the line while there is room. */
function greedy(all: readonly string[], most: number): string[] {
  const lines: string[] = []
  for (const word of all) {
    const last = lines.at(-1)
    // With the sum of its words and spaces, which is how a line is counted.
    const longer = `${last} ${word}`
    if (last !== undefined && measure(longer) <= most + 1e-9) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

test('words stand on a line while there is room for them', () => {
  fc.assert(
    fc.property(words, (all) => {
      const most = 12.05 // no sum of widths comes close to it
      // Some marks that end a quotation do not begin a line; here none of them does.
      const plain = all.map((word) => word.replace(/^[’“—]+/u, 'a'))
      const { lines, broken, widest } = breakLines(plain.join(' '), most, measure)
      expect(lines).toEqual(greedy(plain, most))
      expect(broken).toBe(false)
      expect(widest).toBeCloseTo(Math.max(...lines.map(measure)), 9)
    }),
  )
})

const room = (text: string) => measure(text) + 0.01

test('a mark that ends what it stands behind does not begin a line', () => {
  const { lines } = breakLines('aaa bbb … ccc', room('aaa bbb'), measure)
  expect(lines).toEqual(['aaa bbb …', 'ccc'])
})

test('several spaces are kept within a line, and left out where it ends', () => {
  const { lines } = breakLines('aa  bb   cc ', room('aa  bb'), measure)
  expect(lines).toEqual(['aa  bb', 'cc'])
})

test('paragraphs are broken each by itself, an empty one is an empty line', () => {
  const { lines } = breakLines('aa bb\n\ncc 設定変更\ndd', 5, ({ length }) => length)
  expect(lines).toEqual(['aa bb', '', 'cc 設定', '変更', 'dd'])
})
