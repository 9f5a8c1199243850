import type { BoardRow } from '../../server/src/storage/board-row.ts'
import type { Storage } from '../../server/src/storage/storage.ts'
import type { BoardId, PersonId } from '../../shared/src/model/ids.ts'
import { newId } from '../../shared/src/model/ids.ts'
import { REVIEW_STATES } from '../../shared/src/model/report.ts'
import type { SearchItem, SearchKind } from '../../shared/src/model/search-item.ts'
import { agendaOf } from '../../shared/src/session/agenda.ts'
import { newSession } from '../../shared/src/session/new-session.ts'
import { createWords } from './words.ts'

/** What a board of ordinary size holds, and how long its texts are, in words. */
const CONTENT: [kind: SearchKind, count: number, words: number][] = [
  ['brief', 2, 30],
  ['event', 40, 9],
  ['evidence', 12, 6],
  ['note', 25, 7],
  ['cause', 10, 7],
  ['action', 7, 12],
  ['lesson', 4, 12],
  ['report', 3, 60],
]
const DAY = 24 * 60 * 60_000
const START = Date.UTC(2016, 0, 1)

/** Fills a storage with boards of ten years, one in ten for invited people only; answers the others. */
export async function fillLibrary(
  storage: Storage,
  size: number,
  viewer: PersonId,
  tell: (done: number) => void,
): Promise<{ words: readonly string[]; boards: BoardId[] }> {
  const { random, sentence, words } = createWords(7, 30_000)
  const services = words.slice(60, 160)
  const causes = Array.from({ length: 3_000 }, () => sentence(5))
  const plan = newSession({ agenda: agendaOf('full'), checkIn: false })
  const boards: BoardId[] = []
  for (let index = 0; index < size; index++) {
    const id = newId<'board'>()
    const startedAt = START + Math.floor((index / size) * 3_650) * DAY
    const items = CONTENT.flatMap(([kind, count, length]): SearchItem[] =>
      Array.from({ length: count }, (_, at) => ({
        ...{ kind, at: `${kind}:${at}`, text: sentence(length) },
      })),
    )
    const row: BoardRow = {
      ...{ id, epoch: 1, createdAt: startedAt + DAY, createdBy: newId<'person'>() },
      ...{ archivedAt: null, deletedAt: null },
      visibility: random.chance(0.1) ? 'invited' : 'workspace',
      projection: {
        ...{ title: sentence(5), severity: 1 + random.below(4), startedAt, timeZone: 'UTC' },
        services: [random.pick(services), random.pick(services)],
        tags: [random.pick(words.slice(160, 400))],
        ...{ impactMs: random.below(10_000_000), events: 40, updatedAt: startedAt + 2 * DAY },
        ...{ review: random.pick(REVIEW_STATES), isRepeat: random.chance(0.1) },
        causes: Array.from({ length: 8 }, () => random.pick(causes)),
        owners: [`Team ${random.pick(services)}`, `Team ${random.pick(services)}`],
        actions: { total: 7, done: random.below(8), openDue: ['2026-01-01'] },
      },
    }
    const member = (person: PersonId, revokedAt: number | null) => ({
      ...{ board: id, person, role: 'participant' as const, invite: null, joinedAt: 0, revokedAt },
    })
    await storage.boards.create(
      { ...row, items },
      new Uint8Array([0, 0]),
      member(row.createdBy, null),
      {
        ...{ revision: 1, session: plan },
      },
    )
    // The reader has been in one board of seven, and was shown the door of some.
    if (random.chance(0.15))
      await storage.members.put(member(viewer, random.chance(0.1) ? 1 : null))
    if (row.visibility === 'workspace') boards.push(id)
    if ((index + 1) % 1_000 === 0) tell(index + 1)
  }
  return { words, boards }
}
