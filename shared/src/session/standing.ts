import type { Standing } from './permissions.ts'
import type { PublicSession, Session, SessionView } from './state.ts'
import { viewMood } from './view.ts'

/** What decides whether a command is in order, on the server. */
export function standingOf(
  session: Session,
  leaderlessSince: number | null,
  now: number,
): Standing {
  const { poll, secret } = session
  return { ...publicPart(session), poll, ...moodOf(viewMood(secret.mood)), leaderlessSince, now }
}

/** The same on the client. `now`: server time. */
export function standingOfView(view: SessionView, now: number): Standing {
  const { poll, mood, leaderlessSince } = view
  return { ...publicPart(view), poll, ...moodOf(mood), leaderlessSince, now }
}

const moodOf = (mood: SessionView['mood']) => ({
  moodOpen: mood?.open ?? false,
  moodShown: Boolean(mood?.counts),
})

function publicPart(session: PublicSession) {
  const { phase, plannedAt, timer, round, checkIn, groups, spotlight, agenda, stage } = session
  return { phase, plannedAt, timer, round, checkIn, groups, spotlight, agenda, stage }
}
