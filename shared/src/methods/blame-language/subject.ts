import { wordsOf } from './phrase.ts'

/** Who or what a verb is about, as far as the words tell. */
export type Subject = 'person' | 'system' | 'unknown'

export interface SubjectWords {
  people: ReadonlySet<string>
  systems: ReadonlySet<string>
  /** What ends a noun phrase: prepositions, relative pronouns. */
  enders: ReadonlySet<string>
  /** What may stand between the subject and the phrase. */
  fillers: ReadonlySet<string>
  /** A word is one of `systems` when it ends with one, as German compounds do. */
  compounds?: boolean
}

/** What starts a new clause, in which the subject is another one. */
const CLAUSE = /[,;:–—()]/u
const NEAR = 120

export const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** The subject in front of a verb: the last noun of the noun phrase that begins its clause. */
export function subjectBefore(text: string, words: SubjectWords): Subject {
  const clause = text.slice(-NEAR).split(CLAUSE).at(-1) ?? ''
  const all = wordsOf(clause)
  const end = all.findIndex((word, at) => at > 0 && words.enders.has(word))
  return lastKnown(end < 0 ? all : all.slice(0, end), words)
}

/** The subject behind a verb that comes first, as in questions: the first noun that is known. */
export function subjectAfter(text: string, words: SubjectWords): Subject {
  for (const word of wordsOf(text.slice(0, NEAR)).slice(0, 4)) {
    if (words.enders.has(word)) return 'unknown'
    const kind = kindOf(word, words)
    if (kind !== 'unknown') return kind
  }
  return 'unknown'
}

function lastKnown(candidates: readonly string[], words: SubjectWords): Subject {
  for (const word of candidates.toReversed()) {
    if (words.fillers.has(word)) continue
    return kindOf(word, words)
  }
  return 'unknown'
}

function kindOf(word: string, { people, systems, compounds }: SubjectWords): Subject {
  if (people.has(word)) return 'person'
  if (systems.has(word)) return 'system'
  // Log-Sammler, Datenbankserver: the last part is what it is
  const last = word.split('-').at(-1) ?? word
  if (systems.has(last)) return 'system'
  if (people.has(last)) return 'person'
  if (!compounds) return 'unknown'
  for (const system of systems) if (system.length > 3 && word.endsWith(system)) return 'system'
  for (const person of people) if (person.length > 4 && word.endsWith(person)) return 'person'
  return 'unknown'
}
