import { randomInt } from 'node:crypto'
import { LIMITS } from '@herringbone/shared/limits.ts'

export type Locale = 'en' | 'de'

// Adjectives and animals that one would not mind being called. German animals are all masculine,
// so that the adjective's ending is right for each.
const WORDS: Record<Locale, { adjectives: readonly string[]; animals: readonly string[] }> = {
  en: {
    adjectives: [
      ...['Quiet', 'Bright', 'Calm', 'Curious', 'Gentle', 'Swift', 'Sunny', 'Patient', 'Merry'],
      ...['Keen', 'Kind', 'Steady', 'Brave', 'Clever', 'Cheerful', 'Nimble'],
    ],
    animals: [
      ...['Heron', 'Otter', 'Badger', 'Robin', 'Lynx', 'Hare', 'Kingfisher', 'Dolphin', 'Falcon'],
      ...['Hedgehog', 'Starling', 'Beaver', 'Fox', 'Puffin', 'Swallow', 'Salmon'],
    ],
  },
  de: {
    adjectives: [
      ...['Stiller', 'Heller', 'Ruhiger', 'Neugieriger', 'Sanfter', 'Flinker', 'Sonniger'],
      ...['Geduldiger', 'Munterer', 'Wacher', 'Freundlicher', 'Mutiger', 'Kluger', 'Heiterer'],
    ],
    animals: [
      ...['Reiher', 'Otter', 'Dachs', 'Luchs', 'Hase', 'Eisvogel', 'Delfin', 'Falke', 'Igel'],
      ...['Star', 'Biber', 'Fuchs', 'Papageientaucher', 'Lachs', 'Kranich', 'Specht'],
    ],
  },
}

const pick = (words: readonly string[]): string => words[randomInt(words.length)] ?? ''

/** A friendly name for someone who gave none: "Quiet Heron", "Stiller Reiher". */
export function pseudonym(locale: Locale): string {
  const { adjectives, animals } = WORDS[locale]
  return `${pick(adjectives)} ${pick(animals)}`
}

/**
 * A text that stands on one line as it reads: no control characters, and none that turn the
 * direction of what follows (a name must not be able to disguise itself or its neighbours).
 */
export function cleanLine(text: string, maxChars: number): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/\p{Cs}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, maxChars)
    .replace(/[\ud800-\udbff]$/, '') // half of a pair that the cut went through
    .trim()
}

export const cleanName = (name: string): string => cleanLine(name, LIMITS.nameChars)
