import type { BoardList, BoardQuery, BoardSummary } from '@herringbone/shared/api/boards.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import { toWall } from '@herringbone/shared/time/wall-clock.ts'
import { excerptOf, findMarks } from '../../search/excerpt.ts'
import { createMatcher, readQuery } from '../../search/query.ts'
import type { BoardRow } from '../../storage/board-row.ts'
import type { Storage } from '../../storage/storage.ts'
import type { Context } from '../context.ts'
import { IN_REVIEW, readBoardQuery } from './read-board-query.ts'

type Parts = Pick<Context, 'storage' | 'rooms' | 'now'>

/** A page of the boards that a member may see, newest change first. */
export async function listBoards(
  { storage, rooms, now }: Parts,
  person: Person,
  query: BoardQuery,
): Promise<BoardList> {
  const { library } = storage
  const people = rooms.counts()
  const live = [...people.keys()]
  const limit = LIMITS.boardsPerPage
  const page = Number(query.page ?? 1)
  const { rows, found } = await library.find(readBoardQuery(person.id, query, live), {
    ...{ offset: (page - 1) * limit, limit },
  })
  const hits = await findHits(storage, rows, query.q ?? '')
  const boards = await Promise.all(
    rows.map(
      async (row, index): Promise<BoardSummary> => ({
        ...summarise(row, people.get(row.id) ?? 0, now()),
        role: (await storage.members.get(row.id, person.id))?.role ?? null,
        ...(hits[index] ?? NO_HITS),
      }),
    ),
  )
  return {
    ...{ boards, found, page, pages: Math.max(1, Math.ceil(found / limit)) },
    // Who types waits for what was found, and for nothing that does not depend on it.
    ...(query.q ? { total: null, counts: null } : await countAll(storage, person, live)),
  }
}

async function countAll(
  { boards, library }: Storage,
  { id: viewer }: Person,
  live: BoardId[],
): Promise<Pick<BoardList, 'total' | 'counts'>> {
  const mine = { viewer, shelf: 'open' } as const
  return {
    total: await boards.count(viewer),
    counts: {
      live: live.length === 0 ? 0 : await library.count({ ...mine, among: live }),
      review: await library.count({ ...mine, review: IN_REVIEW }),
    },
  }
}

type Hits = Pick<BoardSummary, 'titleMarks' | 'hits'>
const NO_HITS: Hits = { titleMarks: [], hits: [] }

/** What answers to a search in each of the boards. */
async function findHits(
  { library }: Pick<Storage, 'library'>,
  rows: readonly BoardRow[],
  q: string,
): Promise<Hits[]> {
  const words = readQuery(q)
  if (!words) return []
  const matcher = createMatcher(words)
  const ids = rows.map(({ id }) => id)
  const found = await library.hits(ids, q, LIMITS.hitsPerBoard)
  return rows.map(({ projection }, index) => ({
    titleMarks: findMarks(projection.title, matcher),
    hits: (found[index] ?? []).map(({ kind, at, text }) => ({
      ...{ kind, at, ...excerptOf(text, matcher) },
    })),
  }))
}

function summarise(row: BoardRow, people: number, now: number) {
  const { id, createdAt, visibility, archivedAt, deletedAt, projection } = row
  const { causes: _causes, owners: _owners, actions, ...rest } = projection
  const { openDue, ...counted } = actions
  const status: BoardSummary['status'] = people > 0 ? 'live' : 'open'
  const late = openDue.filter((due) => due < dayAt(now, projection.timeZone)).length
  return {
    ...{ id, createdAt, visibility, archivedAt, deletedAt, status, people },
    ...rest,
    actions: { ...counted, late },
  }
}

/** What the calendar shows somewhere. */
function dayAt(at: number, zone: string): string {
  const { year, month, day } = toWall(at, zone)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}
