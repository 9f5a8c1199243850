import { namePattern } from './by-name.ts'
import { ENGLISH } from './english.ts'
import { GERMAN } from './german.ts'
import { foreignIn } from './machine-text.ts'
import { tokensOf } from './phrase.ts'
import { RUSSIAN } from './russian.ts'
import { type Sentence, splitSentences } from './sentences.ts'
import type { BlameHint, BlameLanguage, BlamePattern, Found, TextKind } from './types.ts'

const PATTERNS: Record<BlameLanguage, readonly BlamePattern[]> = {
  en: ENGLISH,
  de: GERMAN,
  ru: RUSSIAN,
}

/**
 * Phrases that make people defend themselves, each with the key of a better question. Hints only:
 * they change nothing and refuse nothing. Hints do not overlap; of several at one place the
 * pattern that comes first in its list stays. The time is in proportion to the length of the text.
 *
 * Patterns: R. Bergstrom's three analytical traps (adaptivecapacitylabs.com, 2021-01-11), the
 * post-mortem guides of PagerDuty (postmortem-docs 88e5e97, incident-response-docs e8a6182) and
 * the debriefing guide of Etsy (cb21dc5); the Russian ones and the guards are our own.
 *
 * @param people Names of those in the meeting: only they are known not to be machines.
 */
export function findBlame(
  text: string,
  language: BlameLanguage | 'any',
  kind: TextKind,
  people: readonly string[] = [],
): BlameHint[] {
  const languages = language === 'any' ? (['en', 'de', 'ru'] as const) : [language]
  const patterns = languages
    .flatMap((own) => [...PATTERNS[own], ...namePattern(own, people)])
    .filter(({ only }) => only === undefined || only.includes(kind))
  const names = new Set(people.flatMap((name) => tokensOf(name.toLowerCase())))
  const foreign = foreignIn(text)
  return splitSentences(text).flatMap((sentence) => hintsIn(sentence, patterns, names, foreign))
}

/** How far guards look around a phrase: a clause or two, however long the sentence. */
const NEAR = 200

const foundAt = (text: string, from: number, to: number, names: Found['names']): Found => ({
  names,
  phrase: text.slice(from, to),
  before: text.slice(Math.max(0, from - NEAR), from),
  after: text.slice(to, to + NEAR),
})

function hintsIn(
  { text, at }: Sentence,
  patterns: readonly BlamePattern[],
  names: Found['names'],
  foreign: Uint8Array,
): BlameHint[] {
  const taken = new Uint8Array(text.length)
  const hints: BlameHint[] = []
  for (const { id, kind, question, find, fine } of patterns) {
    for (const { 0: phrase, index } of text.matchAll(find)) {
      const end = index + phrase.length
      if (taken.subarray(index, end).includes(1)) continue
      // A phrase of the writer's own may go around a word in quotation marks.
      if (foreign[at + index] === 1) continue
      if (fine?.(foundAt(text, index, end, names))) continue
      taken.fill(1, index, end)
      hints.push({ from: at + index, to: at + end, phrase, kind, question, pattern: id })
    }
  }
  return hints.sort((a, b) => a.from - b.from)
}
