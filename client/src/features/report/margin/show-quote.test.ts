import { expect, it } from 'vitest'
import { findWords } from './show-quote.ts'

const page = (html: string): Element => {
  document.body.innerHTML = html
  return document.body
}

it('finds words across marks, links and breaks of lines', () => {
  const root = page('<p>made <strong>38 %</strong>\n   of <a href="#x">checkouts</a> fail</p>')
  expect(findWords(root, '38 % of checkouts')?.toString().replace(/\s+/g, ' ')).toBe(
    '38 % of checkouts',
  )
})

it('finds nothing where the words are not any more', () => {
  expect(findWords(page('<p>all is well</p>'), '38 %')).toBeNull()
})
