import type { SimilarBoard } from '@herringbone/shared/api/boards.ts'
import { LIKE_FROM, likeness, mayBeSame, type Traits } from '@herringbone/shared/methods/similar.ts'
import type { PersonId } from '@herringbone/shared/model/ids.ts'
import { eachWord, formsOf } from '../../search/terms.ts'
import type { BoardProjection, BoardRow } from '../../storage/board-row.ts'
import type { Storage } from '../../storage/storage.ts'

/** Words of the board that others are looked for by: its rarest. */
const MOST_TERMS = 30
/**
 * Boards that those words may stand in, all together: what stands in every other board finds nothing
 * and costs most. Some hundred boards are below it, whatever their words.
 */
const MOST_PLACES = 10_000
/** Boards that are looked at, by how many of those words they have. */
const CANDIDATES = 60
const SHOWN = 5

/** The boards that are like one, as far as its reader may see them. */
export async function similarBoards(
  { library, boards }: Pick<Storage, 'library' | 'boards'>,
  viewer: PersonId,
  { id, projection }: BoardRow,
): Promise<SimilarBoard[]> {
  const words = new Map<string, string>()
  const own = traitsOf(projection, words)
  const names = [...projection.services, ...projection.tags].join(' ')
  const terms = [...new Set([...own.terms, ...termsIn(names, words)])]
  const size = await boards.count()
  const places = new Map<string, number>()
  const learn = async (terms: readonly string[]): Promise<void> => {
    const unknown = [...new Set(terms)].filter((term) => !places.has(term))
    const counts = await library.frequencies(unknown)
    for (const [at, term] of unknown.entries()) places.set(term, counts[at] ?? 0)
  }
  const rarity = (term: string) => Math.log(1 + size / (1 + (places.get(term) ?? size)))
  await learn(terms)
  const query = { viewer, shelf: 'kept', except: id } as const
  const rows = await library.related(rarest(terms, places), query, CANDIDATES)
  const found = rows.map((row) => ({ row, traits: traitsOf(row.projection, words) }))
  // The rarity of other words decides nothing.
  await learn(
    found
      .flatMap(({ traits }) => mayBeSame(own, traits, rarity))
      .flatMap((cause) => [...cause.terms]),
  )
  return found
    .map(({ row, traits }) => ({ row, like: likeness(own, traits, rarity) }))
    .filter(({ like }) => like.score >= LIKE_FROM)
    .sort((a, b) => b.like.score - a.like.score || (a.row.id < b.row.id ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ row, like }) => ({
      ...{ id: row.id, createdAt: row.createdAt },
      ...{ title: row.projection.title, severity: row.projection.severity },
      ...{ startedAt: row.projection.startedAt, timeZone: row.projection.timeZone },
      ...{ services: like.services, tags: like.tags, causes: like.causes },
      words: [...new Set(like.terms.map((term) => words.get(term) ?? term))],
    }))
}

/** The rarest words, as many as are looked for at once. */
function rarest(terms: readonly string[], places: ReadonlyMap<string, number>): string[] {
  const inBoards = (term: string) => places.get(term) ?? 0
  const sorted = [...terms].sort((a, b) => inBoards(a) - inBoards(b)).slice(0, MOST_TERMS)
  let sum = 0
  const tooMany = sorted.findIndex((term) => {
    sum += inBoards(term)
    return sum > MOST_PLACES
  })
  return tooMany === -1 ? sorted : sorted.slice(0, tooMany)
}

function traitsOf(
  { title, services, tags, causes }: BoardProjection,
  words: Map<string, string>,
): Traits {
  const said = causes.map((text) => ({ text, terms: termsIn(text, words) }))
  const terms = new Set(termsIn(title, words))
  for (const cause of said) for (const term of cause.terms) terms.add(term)
  return { services, tags, causes: said, terms }
}

/** The words of a text as one stem each; `words` learns how each was first written. */
function termsIn(text: string, words: Map<string, string>): Set<string> {
  const terms = new Set<string>()
  for (const word of eachWord(text)) {
    const { stems, spellings } = formsOf(word)
    const term = stems[0] ?? spellings[0]
    // Words of two letters are articles and numbers.
    if (term === undefined || word.length < 3) continue
    terms.add(term)
    if (!words.has(term)) words.set(term, word)
  }
  return terms
}
