import type { StageId } from '../../model/stage.ts'
import type { RulesFor } from '../situation.ts'
import { INVITED_GROUPS, type Session } from '../state.ts'
import { excluding, including } from './people-list.ts'

type AgendaCommand =
  | 'session.plan'
  | 'session.start'
  | 'session.end'
  | 'session.reopen'
  | 'stage.go'
  | 'stage.ready'
  | 'stage.lock'
  | 'agenda.edit'

/** The session from its plan to its end, and the way through its stages. */
export const agendaRules: RulesFor<AgendaCommand> = {
  'session.plan': (session, { plannedAt = session.plannedAt, invitedGroups }) => ({
    session: {
      ...session,
      plannedAt,
      invitedGroups: invitedGroups
        ? INVITED_GROUPS.filter((group) => invitedGroups.includes(group))
        : session.invitedGroups,
    },
  }),

  'session.start': (session, _, { now }) => ({
    session: { ...session, phase: 'running', startedAt: now, stageSince: now },
  }),

  /** What only makes sense while people meet ends with the meeting. */
  'session.end': (session, _, { now }) => ({
    session: {
      ...session,
      phase: 'ended',
      endedAt: now,
      spentMs: spentUntil(session, now),
      stageSince: null,
      ready: [],
      timer: null,
      spotlight: null,
      checkIn: session.checkIn && { ...session.checkIn, open: false },
      groups: [],
    },
  }),

  /** A session that never began is in preparation again. */
  'session.reopen': (session, _, { now }) => ({
    session:
      session.startedAt === null
        ? { ...session, phase: 'preparing', endedAt: null }
        : { ...session, phase: 'running', endedAt: null, stageSince: now },
  }),

  /** Next, back and jump. Moving deletes nothing, and a skipped stage can be opened. */
  'stage.go': (session, { stage }, { now }) => {
    if (stage === session.stage) return { session }
    const stageSince = session.stageSince === null ? null : now
    return {
      session: { ...session, stage, stageSince, spentMs: spentUntil(session, now), ready: [] },
    }
  },

  'stage.ready': (session, { ready: isReady }, { actor }) => {
    const change = isReady ? including : excluding
    const ready = change(session.ready, actor.person)
    return { session: ready === session.ready ? session : { ...session, ready } }
  },

  'stage.lock': (session, { stage, locked }) => {
    if (session.locked.includes(stage) === locked) return { session }
    const others = session.locked.filter((other) => other !== stage)
    return { session: { ...session, locked: locked ? [...others, stage] : others } }
  },

  'agenda.edit': (session, { agenda }) => ({ session: { ...session, agenda } }),
}

/** Time spent in each stage, with the current visit. A clock that was set back takes nothing away. */
function spentUntil(
  { stage, stageSince, spentMs }: Session,
  now: number,
): Partial<Record<StageId, number>> {
  if (stageSince === null) return spentMs
  return { ...spentMs, [stage]: (spentMs[stage] ?? 0) + Math.max(0, now - stageSince) }
}
