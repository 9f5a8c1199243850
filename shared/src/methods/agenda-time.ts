import type { StageId } from '../model/stage.ts'
import type { PublicSession } from '../session/state.ts'

/** Milliseconds. */
export interface TimeSpent {
  planned: number
  elapsed: number
  /** What is left of the plan; 0 once it is used up. */
  left: number
  /** What goes beyond the plan. */
  over: number
}

export interface AgendaTime {
  stages: Record<StageId, TimeSpent>
  /** Of the whole session: time in stages, against the plan of those that are not skipped. */
  session: TimeSpent
}

type Timed = Pick<PublicSession, 'agenda' | 'stage' | 'stageSince' | 'spentMs'>

/** Elapsed against planned time at `now` (server time), for each stage and for the session. */
export function agendaTime(session: Timed, now: number): AgendaTime {
  const stages = Object.fromEntries(
    session.agenda.map(({ stage, minutes, skipped }) => [
      stage,
      timeSpent(skipped ? 0 : minutes * 60_000, elapsedIn(stage, session, now)),
    ]),
  ) as Record<StageId, TimeSpent> // an agenda has each stage once
  const each = Object.values(stages)
  const planned = each.reduce((sum, time) => sum + time.planned, 0)
  const elapsed = each.reduce((sum, time) => sum + time.elapsed, 0)
  return { stages, session: timeSpent(planned, elapsed) }
}

function elapsedIn(stage: StageId, { stage: current, stageSince, spentMs }: Timed, now: number) {
  const before = spentMs[stage] ?? 0
  return stage === current && stageSince !== null ? before + Math.max(0, now - stageSince) : before
}

const timeSpent = (planned: number, elapsed: number): TimeSpent => ({
  planned,
  elapsed,
  left: Math.max(0, planned - elapsed),
  over: Math.max(0, elapsed - planned),
})
