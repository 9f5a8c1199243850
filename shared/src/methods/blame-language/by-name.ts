import { phrase } from './phrase.ts'
import type { BlameLanguage, BlamePattern } from './types.ts'

/** More names than that are no meeting, and a pattern of them would be slow. */
const MOST_NAMES = 300

const VERBS: Record<BlameLanguage, (names: string) => string> = {
  en: (names) =>
    `(?:${names})\\s{1,5}(?:broke|crashed|killed|deleted|destroyed|dropped|wiped|overwrote|misconfigured|took down|brought down|shut down|messed up|caused)|(?:broken|crashed|killed|deleted|destroyed|dropped|wiped|overwritten|misconfigured|caused) by (?:${names})`,
  de: (names) =>
    `(?:${names})\\s{1,5}hat [^.?!]{0,80}?(?:kaputt ?gemacht|gel(?:ö|oe)scht|verursacht|zerschossen|lahmgelegt|ausgel(?:ö|oe)st)`,
  ru: (names) =>
    `(?:${names})\\s{1,5}(?:сломал|уронил|удалил|положил|снёс|снес|снесла|вызвал|убил)[аи]?`,
}

/**
 * "Tom deleted the table": only where Tom is known to be a person. A person as the subject of a
 * change raises blame and penalties in experiments; a role or a change serves as well.
 */
export function namePattern(language: BlameLanguage, people: readonly string[]): BlamePattern[] {
  const names = people
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, MOST_NAMES)
    .flatMap((name) => [name, name.split(/\s+/)[0] ?? name])
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
  if (names.length === 0) return []
  const find = phrase(VERBS[language](`@?(?:${[...new Set(names)].join('|')})`))
  return [
    {
      id: `${language}.ag.person`,
      kind: 'agentive',
      question: 'role-or-system-as-subject',
      find,
    },
  ]
}
