import { readBoard } from '@herringbone/shared/doc/read.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { Board } from '@herringbone/shared/model/board.ts'
import type { BoardId } from '@herringbone/shared/model/ids.ts'
import type { Milestone } from '@herringbone/shared/model/milestone.ts'
import type * as Y from 'yjs'
import type { BoardProjection, Storage } from '../storage/storage.ts'

/** What the library shows and searches, derived from a board. `updatedAt`: UTC ms. */
export function projectBoard(board: Board, updatedAt: number): BoardProjection {
  const { brief } = board
  const startedAt = timeOf(board, 'impact-started')
  const resolvedAt = timeOf(board, 'resolved')
  return {
    // The document takes any text; the library, which everyone loads, does not.
    title: brief.title.slice(0, LIMITS.titleChars),
    severity: brief.severity,
    services: brief.services,
    startedAt: startedAt ?? brief.startedAt,
    timeZone: brief.timeZone,
    impactMs:
      startedAt !== null && resolvedAt !== null && resolvedAt >= startedAt
        ? resolvedAt - startedAt
        : null,
    events: Object.keys(board.events).length,
    updatedAt,
    text: searchText(board),
  }
}

function timeOf(board: Board, milestone: Milestone): number | null {
  const id = board.milestones[milestone]
  return id === undefined ? null : (board.events[id]?.at ?? null)
}

/** Every text that someone may search for, one per line, in the order in which one reads a board. */
function searchText(board: Board): string {
  const { brief, events, evidence, references, notes, clusters } = board
  const lines = [
    ...[brief.summary, brief.goal, brief.scribe, brief.decisionMaker, brief.experts],
    brief.services.join(', '),
    ...Object.values(references).flatMap(({ title, url }) => [title, url]),
    ...Object.values(events)
      .sort((a, b) => a.at - b.at)
      .flatMap(({ text, source }) => [text, source]),
    ...Object.values(evidence).flatMap(({ title, text, url, file }) => [
      ...[title, text, url],
      file?.name ?? '',
    ]),
    ...Object.values(clusters).map(({ title }) => title),
    ...Object.values(notes).map(({ text }) => text),
    ...textsOfAnalysis(board),
    ...[board.actions, board.lessons].flatMap((records) =>
      Object.values<{ text: string }>(records).map(({ text }) => text),
    ),
  ]
  const told = lines.flatMap((text) => text.split('\n')).map((line) => line.trim())
  return [...new Set(told)].filter((line) => line !== '').join('\n')
}

/** Also what was ruled out, with the reason: nobody has to look into it a second time. */
function textsOfAnalysis({ analysis, categories, causes, treeNodes }: Board): string[] {
  return [
    analysis.problem,
    ...Object.values(categories).map(({ title }) => title),
    ...Object.values(causes).flatMap(({ text, status, ruledOutBecause, rootBecause }) => [
      ...[text, rootBecause ?? ''],
      status === 'ruled-out' ? ruledOutBecause : '',
    ]),
    ...Object.values(treeNodes).map(({ text }) => text),
  ]
}

/** For the rooms: when a board has settled after a change, its row in the library follows. */
export function createProjector(
  storage: Pick<Storage, 'boards'>,
  now: () => number,
): (board: BoardId, doc: Y.Doc) => Promise<void> {
  return (board, doc) => storage.boards.project(board, projectBoard(readBoard(doc).board, now()))
}
