import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import type { RosterEntry, SessionState } from '@herringbone/shared/protocol/session.ts'
import type { VoteActivity } from '@herringbone/shared/session/poll.ts'
import type { RoundActivity } from '@herringbone/shared/session/round.ts'
import type { Session } from '@herringbone/shared/session/state.ts'
import { viewForEveryone } from '@herringbone/shared/session/view.ts'
import type { Connection } from '../connection.ts'
import { peopleOf, rosterOf } from './roster.ts'

export interface Told {
  board: BoardId
  session: Session
  connections: ReadonlySet<Connection>
  leaderlessSince: number | null
  /** What the desks tell of the open round, without what is on them. */
  desks: { notes: number; isWriting(person: PersonId): boolean }
  isStorageFailing: boolean
}

/** Message 16: the session and who is here, as everyone in the board may see it. */
export function describeSession(
  { board, session, connections, leaderlessSince, desks, isStorageFailing }: Told,
  revision: number,
  serverTime: number,
): SessionState {
  const activityOf = (person: PersonId): Pick<RosterEntry, 'round' | 'vote'> => ({
    round: roundActivity(session, person, desks.isWriting(person)),
    vote: voteActivity(session, person),
  })
  const voters = peopleOf(connections).filter(({ role }) => role !== 'observer')
  return {
    boardId: board,
    revision,
    serverTime,
    storage: isStorageFailing ? 'failing' : 'ok',
    roster: rosterOf(connections, activityOf),
    session: viewForEveryone(session, {
      leaderlessSince,
      roundNotes: desks.notes,
      voters: voters.map(({ person }) => person.id),
    }),
  }
}

function roundActivity({ round }: Session, person: PersonId, isWriting: boolean): RoundActivity {
  if (!round) return 'reading'
  if (round.ready.includes(person)) return 'ready'
  return isWriting ? 'writing' : 'reading'
}

/**
 * How far, and not how: abstaining looks like being done, and dots that were given back like dots.
 * Not at all while totals are told: what changes with someone's activity would be theirs.
 */
function voteActivity({ poll, secret }: Session, person: PersonId): VoteActivity {
  const ballot = poll && secret.ballots[person]
  if (!ballot || poll.live) return 'none'
  return ballot.done ? 'done' : 'placing'
}
