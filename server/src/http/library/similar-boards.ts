import type { SimilarBoard } from '@herringbone/shared/api/boards.ts'
import { LIKE_FROM, likeness, type Traits } from '@herringbone/shared/methods/similar.ts'
import type { PersonId } from '@herringbone/shared/model/ids.ts'
import { eachWord, formsOf } from '../../search/terms.ts'
import type { BoardProjection, BoardRow } from '../../storage/board-row.ts'
import type { Storage } from '../../storage/storage.ts'

/** Words of the board that others are looked for by: its rarest. */
const MOST_TERMS = 30
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
  const rarities = new Map<string, number>()
  const learn = async (unknown: readonly string[]): Promise<void> => {
    const frequencies = await library.frequencies(unknown)
    for (const [at, term] of unknown.entries()) {
      rarities.set(term, Math.log(1 + size / (1 + (frequencies[at] ?? 0))))
    }
  }
  const rarity = (term: string) => rarities.get(term) ?? 0
  await learn(terms)
  const rarest = [...terms].sort((a, b) => rarity(b) - rarity(a)).slice(0, MOST_TERMS)
  const query = { viewer, except: id }
  const related = await Promise.all([
    library.related(rarest, { ...query, shelf: 'open' }, CANDIDATES),
    library.related(rarest, { ...query, shelf: 'archive' }, CANDIDATES),
  ])
  const found = related.flat().map((row) => ({ row, traits: traitsOf(row.projection, words) }))
  const theirs = new Set(found.flatMap(({ traits }) => [...traits.terms]))
  await learn([...theirs].filter((term) => !rarities.has(term)))
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
