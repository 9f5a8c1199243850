import { agendaOf, type SessionPlan } from './agenda.ts'
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

/** What an older version has stored: of what it did not know yet, all is as in a new session. */
export function completeSession(
  stored: Partial<Omit<Session, 'secret'>> & { secret?: Partial<Session['secret']> },
): Session {
  const fresh = newSession({ agenda: stored.agenda ?? agendaOf('full'), checkIn: false })
  return { ...fresh, ...stored, secret: { ...fresh.secret, ...stored.secret } }
}
