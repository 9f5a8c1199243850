import type { Severity } from '@herringbone/shared/model/brief.ts'
import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import type { ReviewState } from '@herringbone/shared/model/report.ts'
import type { SearchItem } from '@herringbone/shared/model/search-item.ts'
import type { BoardRow } from './board-row.ts'

/** What boards are filtered by besides their own values: names that several boards may share. */
export const FACETS = ['service', 'tag', 'cause', 'owner'] as const
export type Facet = (typeof FACETS)[number]

/** Where a board is kept: beside the others, put away, either of the two, or thrown away. */
type Shelf = 'open' | 'archive' | 'kept' | 'bin'

export interface LibraryQuery extends Partial<Record<Facet, string>> {
  /** A member of the workspace: only what `maySee` allows, and in the bin only what they lead. */
  viewer: PersonId
  shelf: Shelf
  /** All these words, in any form, somewhere in the board. */
  q?: string
  severity?: Severity
  review?: readonly ReviewState[]
  /** Only these boards. */
  among?: readonly BoardId[]
  /** None of these boards. */
  without?: readonly BoardId[]
  /** When the incident began, or the board where nobody knows, UTC ms; `to` is no longer in it. */
  from?: number
  to?: number
}

interface Page {
  offset: number
  limit: number
}

interface FacetValue {
  label: string
  boards: number
}

/** What a search over the boards of the workspace is answered from: no document is opened. */
export interface Library {
  /** The newest change first, and of equal ones the newest board. `found`: on all pages. */
  find(query: LibraryQuery, page: Page): Promise<{ rows: BoardRow[]; found: number }>
  count(query: LibraryQuery): Promise<number>
  /**
   * The names of a facet on the boards of a query, the most frequent first. `q`: every word of it
   * begins a word of the name.
   */
  values(facet: Facet, query: LibraryQuery, q: string, limit: number): Promise<FacetValue[]>
  /**
   * What a search finds within each of some boards, in their order, at most `limit`: items with the
   * most of its words first.
   */
  hits(boards: readonly BoardId[], q: string, limit: number): Promise<SearchItem[][]>
  /**
   * Boards that have most to do with some words and names, the closest first; `except` is none of
   * them. Words are in the forms of `search/terms`.
   */
  related(
    terms: readonly string[],
    query: LibraryQuery & { except: BoardId },
    limit: number,
  ): Promise<BoardRow[]>
  /** In how many boards each of the terms stands, in their order. */
  frequencies(terms: readonly string[]): Promise<number[]>
  /** Boards whose projection an older version has written, to be made anew; the newest first. */
  stale(limit: number): Promise<BoardId[]>
}
