import type { PersonId } from '@herringbone/shared/model/ids.ts'
import { bestItems } from '../../search/best-items.ts'
import { answersTo, createMatcher, readQuery } from '../../search/query.ts'
import { termsOf } from '../../search/terms.ts'
import type { BoardRow } from '../board-row.ts'
import { facetKey } from '../facet-key.ts'
import { facetsOf } from '../facets-of.ts'
import { FACETS, type Library, type LibraryQuery } from '../library.ts'
import { byNewestChange, isVisible } from './boards.ts'
import type { Tables } from './tables.ts'

export function memoryLibrary(tables: Tables): Library {
  const { boards, items } = tables
  const termsIn = ({ id, projection }: BoardRow): Set<string> =>
    termsOf([projection.title, ...(items.get(id) ?? []).map(({ text }) => text)].join('\n'))
  const found = (query: LibraryQuery): BoardRow[] =>
    [...boards.values()].filter((row) => matches(tables, row, query) && holds(row, query.q ?? ''))
  const holds = (row: BoardRow, q: string): boolean => {
    const words = readQuery(q)
    if (words === null) return true
    const terms = termsIn(row)
    return words.length > 0 && words.every((word) => answersTo(terms, word))
  }

  return {
    async find(query, { offset, limit }) {
      const rows = found(query).sort(byNewestChange)
      return {
        rows: rows.slice(offset, offset + limit).map((row) => structuredClone(row)),
        found: rows.length,
      }
    },
    async count(query) {
      return found(query).length
    },
    async values(facet, query, q, limit) {
      const words = facetKey(q).split(' ')
      const counted = new Map<string, { label: string; boards: number }>()
      for (const { projection } of found(query)) {
        const labels = facetsOf(projection).filter(({ kind }) => kind === facet)
        const ofBoard = new Map(labels.map(({ label }) => [facetKey(label), label]))
        for (const [key, label] of ofBoard) {
          if (key === '' || !words.every((word) => ` ${key}`.includes(` ${word}`))) continue
          const boards = (counted.get(key)?.boards ?? 0) + 1
          counted.set(key, { label, boards })
        }
      }
      return [...counted]
        .sort(([a, x], [b, y]) => y.boards - x.boards || (a < b ? -1 : 1))
        .slice(0, limit)
        .map(([, value]) => value)
    },
    async hits(of, q, limit) {
      const matcher = createMatcher(readQuery(q) ?? [])
      return of.map((board) => structuredClone(bestItems(items.get(board) ?? [], matcher, limit)))
    },
    async related(terms, { except, ...query }, limit) {
      return found(query)
        .filter(({ id }) => id !== except)
        .map((row) => ({ row, shared: terms.filter((term) => termsIn(row).has(term)).length }))
        .filter(({ shared }) => shared > 0)
        .sort((a, b) => b.shared - a.shared || byNewestChange(a.row, b.row))
        .slice(0, limit)
        .map(({ row }) => structuredClone(row))
    },
    async frequencies(terms) {
      const texts = [...boards.values()].map(termsIn)
      return terms.map((term) => texts.filter((text) => text.has(term)).length)
    },
    async stale() {
      return []
    },
  }
}

/** Whether a board is on the shelf of a query, and passes its filters; words aside. */
function matches(tables: Tables, row: BoardRow, query: LibraryQuery): boolean {
  const {
    severity,
    review,
    among,
    from = Number.NEGATIVE_INFINITY,
    to = Number.POSITIVE_INFINITY,
  } = query
  const { projection } = row
  const beganAt = projection.startedAt ?? row.createdAt
  const facets = facetsOf(projection)
  return (
    isOnShelf(tables, row, query.shelf, query.viewer) &&
    (severity === undefined || projection.severity === severity) &&
    (!review || review.includes(projection.review)) &&
    (!among || among.includes(row.id)) &&
    !query.without?.includes(row.id) &&
    beganAt >= from &&
    beganAt < to &&
    FACETS.every((facet) => {
      const wanted = query[facet]
      if (wanted === undefined) return true
      return facets.some(
        ({ kind, label }) => kind === facet && facetKey(label) === facetKey(wanted),
      )
    })
  )
}

function isOnShelf(
  tables: Tables,
  row: BoardRow,
  shelf: LibraryQuery['shelf'],
  viewer: PersonId,
): boolean {
  if (shelf === 'bin') {
    const member = tables.members.get(row.id)?.get(viewer)
    return row.deletedAt !== null && member?.role === 'facilitator' && member.revokedAt === null
  }
  const isHere = shelf === 'kept' || (row.archivedAt !== null) === (shelf === 'archive')
  return isHere && isVisible(tables, row, viewer)
}
