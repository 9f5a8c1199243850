import type { Standing } from './permissions.ts'
import type { PublicSession, Session, SessionView } from './state.ts'

/** What decides whether a command is in order, on the server. */
export function standingOf(
  session: Session,
  leaderlessSince: number | null,
  now: number,
): Standing {
  const { poll, secret } = session
  const moodOpen = secret.mood?.open ?? false
  return { ...publicPart(session), poll, moodOpen, leaderlessSince, now }
}

/** The same on the client. `now`: server time. */
export function standingOfView(view: SessionView, now: number): Standing {
  const { poll, mood, leaderlessSince } = view
  return { ...publicPart(view), poll, moodOpen: mood?.open ?? false, leaderlessSince, now }
}

function publicPart(session: PublicSession) {
  const { phase, plannedAt, timer, round, checkIn, groups, spotlight, agenda, stage } = session
  return { phase, plannedAt, timer, round, checkIn, groups, spotlight, agenda, stage }
}
