import type { SessionPlan } from './agenda.ts'
import type { Session } from './state.ts'

/** The session of a board that nobody has led yet. */
export function newSession({ agenda, checkIn }: SessionPlan): Session {
  const first = agenda.find(({ skipped }) => !skipped)?.stage ?? 'brief'
  return {
    phase: 'preparing',
    plannedAt: null,
    invitedGroups: [],
    startedAt: null,
    endedAt: null,
    agenda,
    stage: first,
    stageSince: null,
    spentMs: {},
    ready: [],
    timer: null,
    hands: [],
    labels: {},
    spotlight: null,
    cursorsHidden: false,
    locked: [],
    round: null,
    pastRounds: [],
    checkIn: checkIn ? { open: true, words: {} } : null,
    groups: [],
    poll: null,
    closedPolls: [],
    secret: { ballots: {}, mood: null, kept: {} },
  }
}
