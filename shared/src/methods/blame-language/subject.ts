import { tokensOf } from './phrase.ts'

/**
 * Who or what a verb is about, as far as the words tell. `name`: a word with a capital and without
 * an article, which may be a person's; `none`: nothing stands there.
 */
export type Subject = 'person' | 'system' | 'name' | 'unknown' | 'none'

export interface SubjectWords {
  people: ReadonlySet<string>
  systems: ReadonlySet<string>
  /** What ends a noun phrase: prepositions, relative pronouns. */
  enders: ReadonlySet<string>
  /** What may stand between the subject and the phrase. */
  fillers: ReadonlySet<string>
  /** What stands in front of a noun that is no name. */
  articles: ReadonlySet<string>
  /** Ends of words for things: "replication". */
  thing: RegExp
  /** Begin another clause without a comma. */
  joins?: RegExp
  /** A word is one of `systems` when it ends with one, as German compounds do. */
  compounds?: boolean
}

/** What starts a new clause, in which the subject is another one. */
const CLAUSE = /[,;:–—()]/u
const NEAR = 120
/** So far back in a noun phrase: "команда поддержки", "team Phoenix". */
const PHRASE = 4

export const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const NOBODY: ReadonlySet<string> = new Set()

/**
 * The subject in front of a verb: the last noun that is known in the noun phrase that begins its
 * clause. `names`: words of the names of people, in lower case; they are known before all else.
 */
export function subjectBefore(
  text: string,
  words: SubjectWords,
  names: ReadonlySet<string> = NOBODY,
): Subject {
  const clause = text.slice(-NEAR).split(CLAUSE).at(-1) ?? ''
  const last = words.joins ? (clause.split(words.joins).at(-1) ?? '') : clause
  const all = tokensOf(last)
  const end = all.findIndex((word, at) => at > 0 && words.enders.has(word.toLowerCase()))
  const own = (end < 0 ? all : all.slice(0, end)).filter(
    (word) => !words.fillers.has(word.toLowerCase()),
  )
  return kindOfPhrase(own, words, names)
}

/** The subject behind a verb that comes first, as in questions: the first noun that is known. */
export function subjectAfter(text: string, words: SubjectWords): Subject {
  for (const word of tokensOf(text.slice(0, NEAR)).slice(0, 4)) {
    const known = word.toLowerCase()
    if (words.enders.has(known)) return 'unknown'
    const kind = kindOf(known, words, NOBODY)
    if (kind !== 'unknown') return kind
  }
  return 'unknown'
}

function kindOfPhrase(
  own: readonly string[],
  words: SubjectWords,
  names: ReadonlySet<string>,
): Subject {
  const last = own.at(-1)
  if (last === undefined) return 'none'
  for (const word of own.slice(-PHRASE).toReversed()) {
    const kind = kindOf(word.toLowerCase(), words, names)
    if (kind !== 'unknown') return kind
  }
  const hasArticle = own.slice(0, -1).some((word) => words.articles.has(word.toLowerCase()))
  return !hasArticle && /^\p{Lu}\p{Ll}/u.test(last) ? 'name' : 'unknown'
}

function kindOf(
  word: string,
  { people, systems, thing, compounds }: SubjectWords,
  names: ReadonlySet<string>,
): 'person' | 'system' | 'unknown' {
  if (names.has(word)) return 'person'
  if (people.has(word)) return 'person'
  if (systems.has(word)) return 'system'
  // Log-Sammler, Datenbankserver: the last part is what it is
  const last = word.split('-').at(-1) ?? word
  if (systems.has(last)) return 'system'
  if (people.has(last)) return 'person'
  if (compounds) {
    // its longest ends first: what a longer word says is nearer to it
    for (let at = 1; at <= word.length - 4; at++) {
      const end = word.slice(at)
      if (end.length > 4 && people.has(end)) return 'person'
      if (systems.has(end)) return 'system'
    }
  }
  return thing.test(word) ? 'system' : 'unknown'
}
