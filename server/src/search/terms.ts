import { stemmer as englishStem } from '@orama/stemmers/english'
import { stemmer as germanStem } from '@orama/stemmers/german'
import { stemmer as russianStem } from '@orama/stemmers/russian'

/** A word in a text: [from, to) in UTF-16 units. */
export interface Word {
  text: string
  from: number
  to: number
}

/** What a word is known by: its spellings, which answer to their beginnings, and its stems. */
export interface Forms {
  spellings: readonly string[]
  /** Each begins with `_` and its language, so that no stem is taken for a word or another's stem. */
  stems: readonly string[]
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu
/** Longer ones are hashes and base64, which nobody types; their beginnings are enough. */
const LONGEST = 60
/** Words whose forms are kept: a workspace has some ten thousand. */
const REMEMBERED = 50_000

export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    ...{ text: word, from: index, to: index + word.length },
  }))

/** The words alone, without where they stand. */
export const eachWord = (text: string): readonly string[] => text.match(WORD) ?? []

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' }

/** Upper case first: only that way `ß` meets `SS`. The two small sigmas are one letter. */
const lower = (word: string): string =>
  word.normalize('NFKC').toUpperCase().toLowerCase().replaceAll('ς', 'σ')

const strip = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '')

const known = new Map<string, Forms>()

/** The forms of a word, in an index and in a query alike. */
export function formsOf(word: string): Forms {
  const found = known.get(word)
  if (found) return found
  const forms = makeForms(word)
  if (known.size >= REMEMBERED) known.clear()
  known.set(word, forms)
  return forms
}

function makeForms(word: string): Forms {
  const folded = lower(word).slice(0, LONGEST)
  // "Überlast" is found by "uberlast" and by "ueberlast", which is how it is typed elsewhere.
  const expanded = folded.replace(/[äöü]/g, (umlaut) => UMLAUTS[umlaut] ?? umlaut)
  const spellings = [...new Set([strip(folded), strip(expanded)])].filter(Boolean)
  return { spellings, stems: [...new Set(stemsOf(folded, spellings))] }
}

/** Nobody says in which language a board is written: a word has the stems of all that it may be of. */
function stemsOf(folded: string, spellings: readonly string[]): string[] {
  if (folded.length < 3 || !/^[\p{L}\p{M}]+$/u.test(folded)) return []
  // With the accents still on: й is a letter of its own to the stemmer, ё an е to every reader.
  if (/\p{Script=Cyrillic}/u.test(folded)) return [`_r${strip(russianStem(folded))}`]
  if (!/^\p{Script=Latin}+$/u.test(spellings[0] ?? '')) return []
  return spellings.flatMap((word) => [`_d${strip(germanStem(word))}`, `_e${englishStem(word)}`])
}

/** All forms of all words of a text, each once. */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>()
  for (const word of eachWord(text)) {
    const { spellings, stems } = formsOf(word)
    for (const term of spellings) terms.add(term)
    for (const term of stems) terms.add(term)
  }
  return terms
}
