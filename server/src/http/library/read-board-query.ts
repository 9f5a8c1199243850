import type { BoardQuery } from '@herringbone/shared/api/boards.ts'
import { SEVERITIES } from '@herringbone/shared/model/brief.ts'
import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import type { ReviewState } from '@herringbone/shared/model/report.ts'
import { type Day, plusDays } from '@herringbone/shared/time/day.ts'
import { fromWall } from '@herringbone/shared/time/wall-clock.ts'
import type { LibraryQuery } from '../../storage/library.ts'

/** What waits for its readers. */
export const IN_REVIEW: readonly ReviewState[] = ['in-review', 'peer-review']

/** What a query of the address asks the storage. `live`: the boards with someone in the room. */
export function readBoardQuery(
  viewer: PersonId,
  query: BoardQuery,
  live: readonly BoardId[],
): LibraryQuery {
  const { q, severity, status, shelf, service, tag, cause, owner, from, to, zone = 'UTC' } = query
  const level = SEVERITIES.find((known) => String(known) === severity)
  return {
    ...{ viewer, shelf: shelf ?? 'open' },
    ...(q !== undefined && { q }),
    ...(level !== undefined && { severity: level }),
    ...(status && filterOf(status, live)),
    ...(service !== undefined && { service }),
    ...(tag !== undefined && { tag }),
    ...(cause !== undefined && { cause }),
    ...(owner !== undefined && { owner }),
    ...(from !== undefined && { from: startOf(from, zone) }),
    ...(to !== undefined && { to: startOf(plusDays(to, 1), zone) }),
  }
}

function filterOf(
  status: NonNullable<BoardQuery['status']>,
  live: readonly BoardId[],
): Partial<LibraryQuery> {
  switch (status) {
    case 'live':
      return { among: live }
    case 'open':
      return { without: live }
    case 'review':
      return { review: IN_REVIEW }
    default:
      return { review: [status] }
  }
}

function startOf(day: Day, zone: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return fromWall({ year, month, day: date }, zone).at
}
