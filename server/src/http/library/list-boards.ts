import type { BoardList, BoardQuery, BoardSummary } from '@herringbone/shared/api/boards.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import { toWall } from '@herringbone/shared/time/wall-clock.ts'
import { excerptOf, findMarks } from '../../search/excerpt.ts'
import { type Query, readQuery } from '../../search/query.ts'
import type { BoardRow } from '../../storage/storage.ts'
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
  const mine = { viewer: person.id, shelf: 'open' } as const
  const limit = LIMITS.boardsPerPage
  const page = Number(query.page ?? 1)
  const { rows, found } = await library.find(readBoardQuery(person.id, query, live), {
    ...{ offset: (page - 1) * limit, limit },
  })
  const words = readQuery(query.q ?? '') ?? []
  const boards = await Promise.all(
    rows.map(
      async (row): Promise<BoardSummary> => ({
        ...summarise(row, people.get(row.id) ?? 0, now()),
        role: (await storage.members.get(row.id, person.id))?.role ?? null,
        ...(await findHits({ storage }, row, query.q ?? '', words)),
      }),
    ),
  )
  return {
    ...{ boards, found, page, pages: Math.max(1, Math.ceil(found / limit)) },
    total: await storage.boards.count(person.id),
    counts: {
      live: live.length === 0 ? 0 : await library.count({ ...mine, among: live }),
      review: await library.count({ ...mine, review: IN_REVIEW }),
    },
  }
}

async function findHits(
  { storage }: Pick<Context, 'storage'>,
  { id, projection }: BoardRow,
  q: string,
  words: Query,
): Promise<Pick<BoardSummary, 'titleMarks' | 'hits'>> {
  if (words.length === 0) return { titleMarks: [], hits: [] }
  const items = await storage.library.hits(id, q, LIMITS.hitsPerBoard)
  return {
    titleMarks: findMarks(projection.title, words),
    hits: items.map(({ kind, at, text }) => ({ kind, at, ...excerptOf(text, words) })),
  }
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
