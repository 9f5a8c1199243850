/** What an incident is compared by. Terms are words in a form that does not depend on inflection. */
export interface Traits {
  services: readonly string[]
  tags: readonly string[]
  causes: readonly { text: string; terms: ReadonlySet<string> }[]
  /** Of its title and its causes. */
  terms: ReadonlySet<string>
}

/** Why two incidents are alike, and how much. */
export interface Likeness {
  score: number
  services: string[]
  tags: string[]
  /** Causes that say the same, in the words of both. */
  causes: { own: string; other: string }[]
  /** Terms that both have and few others do, the rarest first. */
  terms: string[]
}

/** Points: a cause weighs most, then what was hit, then how the team calls it; words round it off. */
const POINTS = { cause: 3, service: 2, tag: 1, words: 3 } as const
const MOST = { causes: 3, services: 2, tags: 3, terms: 6 } as const
/** Two causes say the same when so much of the weight of their words is shared. */
const SAME_CAUSE = 0.5
/** Fewer points are chance. */
export const LIKE_FROM = 2

const key = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

/**
 * How alike two incidents are: 3 points for a cause that both have (up to three), 2 for a service (up
 * to two), 1 for a tag (up to three), and up to 3 for the share of the own words, weighed by how rare
 * they are, that the other has too. `rarity`: little for a word that stands in every board, 0 for
 * one that does not count, more for a rarer one.
 */
export function likeness(own: Traits, other: Traits, rarity: (term: string) => number): Likeness {
  const services = shared(own.services, other.services)
  const tags = shared(own.tags, other.tags)
  const causes = own.causes.flatMap(({ text, terms }) => {
    const match = other.causes.find((cause) => isSame(terms, cause.terms, rarity))
    return match ? [{ own: text, other: match.text }] : []
  })
  const terms = [...own.terms]
    .filter((term) => other.terms.has(term) && rarity(term) > 0)
    .sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1))
  const all = weigh(own.terms, rarity)
  const share = all === 0 ? 0 : weigh(terms, rarity) / all
  const score =
    POINTS.cause * Math.min(causes.length, MOST.causes) +
    POINTS.service * Math.min(services.length, MOST.services) +
    POINTS.tag * Math.min(tags.length, MOST.tags) +
    POINTS.words * share
  return { score, services, tags, causes, terms: terms.slice(0, MOST.terms) }
}

/**
 * The causes of another incident that may say the same as one of the own, by the rarity of the own
 * terms alone: a word that the other adds can only part them further.
 */
export function mayBeSame(
  own: Pick<Traits, 'causes'>,
  other: Pick<Traits, 'causes'>,
  rarity: (term: string) => number,
): Traits['causes'] {
  return other.causes.filter(({ terms }) =>
    own.causes.some((cause) => {
      const common = weigh(
        [...cause.terms].filter((term) => terms.has(term)),
        rarity,
      )
      return common > 0 && common / weigh(cause.terms, rarity) >= SAME_CAUSE
    }),
  )
}

function shared(own: readonly string[], other: readonly string[]): string[] {
  const theirs = new Set(other.map(key))
  return own.filter((name) => theirs.has(key(name)))
}

function isSame(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  rarity: (term: string) => number,
): boolean {
  const union = weigh(new Set([...a, ...b]), rarity)
  const common = weigh(
    [...a].filter((term) => b.has(term)),
    rarity,
  )
  return union > 0 && common / union >= SAME_CAUSE
}

const weigh = (terms: Iterable<string>, rarity: (term: string) => number): number => {
  let sum = 0
  for (const term of terms) sum += rarity(term)
  return sum
}
