import { type Forms, formsOf, wordsOf } from './terms.ts'

/** Words of a query that count: nobody types more, and each is looked up. */
const MOST_WORDS = 12

/** What is looked for: all of these words, each in one of its forms. */
export type Query = readonly Forms[]

/** Null where nothing was asked; a query of signs alone has no words, and finds nothing. */
export function readQuery(text: string): Query | null {
  if (text.trim() === '') return null
  const words = new Map(wordsOf(text).map((word) => [word.text, formsOf(word.text)]))
  return [...words.values()].filter(({ spellings }) => spellings.length > 0).slice(0, MOST_WORDS)
}

/** The query for FTS5, over texts of terms. Terms hold letters, digits and `_` only. */
export function toMatch(query: Query): string {
  const words = query.map(({ spellings, stems }) => {
    const forms = [...spellings.map((term) => `"${term}"*`), ...stems.map((term) => `"${term}"`)]
    return `(${forms.join(' OR ')})`
  })
  return words.join(' AND ')
}

export interface Matcher {
  /** Which of the words asked for a word of a text answers to, a bit for each. */
  match(word: string): number
  /** The bits of all words. */
  all: number
}

/** Texts repeat their words: each is looked at once. */
export function createMatcher(query: Query): Matcher {
  const known = new Map<string, number>()
  const match = (word: string): number => {
    const found = known.get(word)
    if (found !== undefined) return found
    const { spellings, stems } = formsOf(word)
    const terms = [...spellings, ...stems]
    const bits = query.reduce((sum, asked, at) => sum | (answersTo(terms, asked) ? 1 << at : 0), 0)
    known.set(word, bits)
    return bits
  }
  return { match, all: 2 ** query.length - 1 }
}

/** Whether one of a text's terms answers to a word of the query. */
export function answersTo(terms: Iterable<string>, { spellings, stems }: Forms): boolean {
  for (const term of terms) {
    if (term.startsWith('_')) {
      if (stems.includes(term)) return true
    } else if (spellings.some((spelling) => term.startsWith(spelling))) return true
  }
  return false
}
