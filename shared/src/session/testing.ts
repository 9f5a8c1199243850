import type { SessionPlan } from './agenda.ts'
import { agendaOf } from './agenda.ts'
import { newSession } from './new-session.ts'
import type { Session, SessionView } from './state.ts'
import { viewForEveryone } from './view.ts'

const PLAN: SessionPlan = { agenda: agendaOf('full'), checkIn: false }

/** A session for tests, with what matters to a test given by it. */
export const sampleSession = (given: Partial<Session> = {}): Session => ({
  ...newSession(PLAN),
  ...given,
})

/** What everyone sees of a session, for tests; a facilitator is here. */
export const sampleView = (given: Partial<SessionView> = {}): SessionView => ({
  ...viewForEveryone(newSession(PLAN), { leaderlessSince: null, roundNotes: 0, voters: [] }),
  ...given,
})
