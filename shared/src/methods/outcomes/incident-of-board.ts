import type { Board } from '../../model/board.ts'
import type { BoardId } from '../../model/ids.ts'
import type { Session } from '../../session/state.ts'
import { viewMood } from '../../session/view.ts'
import { durationsOf, milestoneTimes } from '../durations.ts'
import type { Incident } from './incident.ts'

/** What the session knows, and the document does not. */
export type HeldSession = Pick<Incident, 'sessionAt' | 'mood'>

/** What the outcomes need to know of a board and of its session. */
export function incidentOfBoard(
  id: BoardId,
  board: Board,
  { sessionAt, mood }: HeldSession,
): Incident {
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
    mood,
    isRepeat: report.isRepeat,
    rootCauses: Object.values(causes)
      .filter(({ rootBecause, status }) => rootBecause !== null && status !== 'ruled-out')
      .map(({ text }) => text),
    actions: Object.values(actions).map(({ id, due, status, statusAt, createdAt }) => {
      return { id, due, status, statusAt, createdAt }
    }),
  }
}

/** What of a session the outcomes may know: marks only once they are shown to everyone in it. */
export const heldSession = ({ startedAt, secret }: Session): HeldSession => ({
  sessionAt: startedAt,
  mood: viewMood(secret.mood)?.counts ?? null,
})
