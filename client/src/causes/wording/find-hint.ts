import { findBlame } from '@herringbone/shared/methods/blame-language/find-blame.ts'
import { splitSentences } from '@herringbone/shared/methods/blame-language/sentences.ts'
import type {
  BlameHint,
  BlameLanguage,
  TextKind,
} from '@herringbone/shared/methods/blame-language/types.ts'
import { QUESTIONS, QUOTES, REASONS } from './better-questions.ts'

/** A better question for a text, and what it is about. */
export interface Hint {
  /** The phrase in quotation marks. */
  quoted: string
  reason: string
  question: string
  /** Of the text where the phrase stands, and so of the question. */
  language: BlameLanguage
  /** Where the phrase stands: a hint is put away for this, and not for what is written around it. */
  sentence: string
}

/** A phrase is quoted to be found again, not to be read once more. */
const PHRASE_CHARS = 40

const LANGUAGES: readonly BlameLanguage[] = ['en', 'de', 'ru']

/**
 * The hints for a text, in its order. Texts are read in all languages, since people write
 * in another one than their interface is in; the language of a text is that of the pattern that
 * found something in it, which is the only place where it matters.
 */
export function findHints(text: string, kind: TextKind, people: readonly string[]): Hint[] {
  const found = findBlame(text, 'any', kind, people)
  if (found.length === 0) return []
  const sentences = splitSentences(text)
  return found.map((one) => {
    const sentence = sentences.findLast(({ at }) => at <= one.from)?.text ?? text
    return hintOf(one, sentence)
  })
}

function hintOf(found: BlameHint, sentence: string): Hint {
  const language = LANGUAGES.find((own) => found.pattern.startsWith(`${own}.`)) ?? 'en'
  const [open, close] = QUOTES[language]
  return {
    quoted: `${open}${shortened(found.phrase.trim())}${close}`,
    reason: REASONS[language][found.kind],
    question: QUESTIONS[language][found.question],
    language,
    sentence,
  }
}

const shortened = (phrase: string): string =>
  phrase.length > PHRASE_CHARS ? `${phrase.slice(0, PHRASE_CHARS - 1).trimEnd()}…` : phrase
