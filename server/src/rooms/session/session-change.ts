import type { PersonId } from '@herringbone/shared/model/ids.ts'
import type { Ballot } from '@herringbone/shared/session/poll.ts'
import type { Outcome } from '@herringbone/shared/session/situation.ts'
import type { Session } from '@herringbone/shared/session/state.ts'
import type { SessionChange, SessionCore } from '../../storage/sessions.ts'

/** What of a change follows from the session before and after it. */
export type SessionDiff = Pick<SessionChange, 'core' | 'ballots' | 'closed' | 'erases'>

/** Writes an outcome that is complete, and what belongs to the same transaction. */
export type Commit = (
  outcome: Outcome,
  documents: Pick<SessionChange, 'updates' | 'deleted'>,
) => Promise<void>

/**
 * What is to be written. The rules copy what they change and share the rest, so that equal means
 * the same object: a vote is a ballot and nothing else. `isFirst`: nothing is stored yet.
 */
export function diffSessions(before: Session, after: Session, isFirst: boolean): SessionDiff {
  return {
    core: !isFirst && isSameCore(before, after) ? null : coreOf(after),
    ballots: changedBallots(before, after),
    closed: after.closedPolls.slice(before.closedPolls.length),
    erases: before.secret.mood !== after.secret.mood,
  }
}

/** The session without what has rows of its own. */
function coreOf({ closedPolls: _closed, secret, ...open }: Session): SessionCore {
  const { ballots: _ballots, ...rest } = secret
  return { ...open, secret: rest }
}

function isSameCore(before: Session, after: Session): boolean {
  const isSame = <T extends object>(a: T, b: T, except: keyof T) =>
    (Object.keys(b) as (keyof T)[]).every((key) => key === except || a[key] === b[key])
  const { secret: secretBefore, ...openBefore } = before
  const { secret: secretAfter, ...openAfter } = after
  return (
    isSame(openBefore, openAfter, 'closedPolls') && isSame(secretBefore, secretAfter, 'ballots')
  )
}

/** Ballots of the open poll alone: those of a poll that is over go with it. */
function changedBallots(before: Session, after: Session): SessionChange['ballots'] {
  const { poll } = after
  if (!poll) return []
  const [was, is] = [before.secret.ballots, after.secret.ballots]
  const cast = Object.entries(is) as [PersonId, Ballot][] // keys of a record by person
  const changed = cast.filter(([person, ballot]) => was[person] !== ballot)
  const taken =
    before.poll?.id === poll.id ? Object.keys(was).filter((id) => !is[id as PersonId]) : []
  return [
    ...changed.map(([person, ballot]) => ({ poll: poll.id, person, ballot })),
    ...taken.map((person) => ({ poll: poll.id, person: person as PersonId, ballot: null })),
  ]
}
