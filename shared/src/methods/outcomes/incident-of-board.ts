import type { Board } from '../../model/board.ts'
import type { BoardId } from '../../model/ids.ts'
import { durationsOf, milestoneTimes } from '../durations.ts'
import type { Incident } from './incident.ts'

/**
 * What the outcomes need to know of a board. `sessionAt`: when its post-mortem was held, UTC ms,
 * which the session knows and the document does not.
 */
export function incidentOfBoard(id: BoardId, board: Board, sessionAt: number | null): Incident {
  const { brief, causes, actions, report } = board
  const times = milestoneTimes(board.milestones, board.events)
  const { toDetect, toMitigate, toResolve } = durationsOf(times)
  return {
    board: id,
    severity: brief.severity,
    services: brief.services,
    startedAt: times['impact-started'] ?? brief.startedAt,
    endedAt: times.resolved ?? times.mitigated ?? brief.endedAt,
    toDetect,
    toRecover: toResolve ?? toMitigate,
    sessionAt,
    isRepeat: report.isRepeat,
    rootCauses: Object.values(causes)
      .filter(({ rootBecause, status }) => rootBecause !== null && status !== 'ruled-out')
      .map(({ text }) => text),
    actions: Object.values(actions),
  }
}
