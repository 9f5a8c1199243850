import { readBoard } from '@herringbone/shared/doc/read.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import { searchItems } from '@herringbone/shared/methods/search-items.ts'
import type { Board } from '@herringbone/shared/model/board.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { Milestone } from '@herringbone/shared/model/milestone.ts'
import type * as Y from 'yjs'
import type { BoardProjection } from '../storage/board-row.ts'
import type { ProjectedBoard, Storage } from '../storage/storage.ts'
import { projectActions } from './action-projection.ts'

/** What the library shows and searches, derived from a board. `updatedAt`: UTC ms. */
export const projectBoard = (board: Board, updatedAt: number): ProjectedBoard => ({
  projection: summarise(board, updatedAt),
  items: searchItems(board),
  actions: projectActions(board),
})

/** Causes and owners that the library knows of one board: what it lists is for people to choose from. */
const MOST_NAMES = 60

function summarise(board: Board, updatedAt: number): BoardProjection {
  const { brief, report } = board
  const startedAt = timeOf(board, 'impact-started')
  const resolvedAt = timeOf(board, 'resolved')
  return {
    // The document takes any text; the library, which everyone loads, does not.
    title: brief.title.slice(0, LIMITS.titleChars),
    severity: brief.severity,
    services: brief.services,
    tags: brief.tags,
    startedAt: startedAt ?? brief.startedAt,
    timeZone: brief.timeZone,
    impactMs:
      startedAt !== null && resolvedAt !== null && resolvedAt >= startedAt
        ? resolvedAt - startedAt
        : null,
    events: Object.keys(board.events).length,
    updatedAt,
    review: report.review,
    isRepeat: report.isRepeat,
    causes: causesOf(board).slice(0, MOST_NAMES),
    owners: ownersOf(board).slice(0, MOST_NAMES),
    actions: countActions(board),
  }
}

function timeOf(board: Board, milestone: Milestone): number | null {
  const id = board.milestones[milestone]
  return id === undefined ? null : (board.events[id]?.at ?? null)
}

/** The texts of the causes that were not ruled out, the roots first. */
function causesOf({ causes }: Board): string[] {
  const named = Object.values(causes).filter(
    ({ text, status }) => text.trim() !== '' && status !== 'ruled-out',
  )
  const roots = named.filter(({ rootBecause }) => rootBecause !== null)
  return [
    ...new Set([...roots, ...named].map(({ text }) => text.trim().slice(0, LIMITS.titleChars))),
  ]
}

const ownersOf = ({ actions }: Board): string[] => [
  ...new Set(Object.values(actions).flatMap(({ owner }) => owner?.name ?? [])),
]

function countActions({ actions }: Board): BoardProjection['actions'] {
  const counted = Object.values(actions).filter(({ status }) => status !== 'wont')
  const open = counted.filter(({ status }) => status !== 'done')
  return {
    total: counted.length,
    done: counted.length - open.length,
    openDue: open.flatMap(({ due }) => due || []).sort(),
  }
}

/** For the rooms: when a board has settled after a change, its row in the library follows. */
export function createProjector(
  storage: Pick<Storage, 'boards'>,
  now: () => number,
): (board: BoardId, doc: Y.Doc) => Promise<void> {
  return (board, doc) => storage.boards.project(board, projectBoard(readBoard(doc).board, now()))
}
