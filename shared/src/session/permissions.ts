import type { ErrorCode } from '../errors.ts'
import { LIMITS } from '../limits.ts'
import type { Role } from '../model/role.ts'
import type { CommandType } from './commands.ts'
import type { Poll } from './poll.ts'
import type { PublicSession } from './state.ts'

/** What decides whether a command is in order; both the server and the client can make it. */
export interface Standing
  extends Pick<
    PublicSession,
    | 'phase'
    | 'plannedAt'
    | 'timer'
    | 'round'
    | 'checkIn'
    | 'groups'
    | 'spotlight'
    | 'agenda'
    | 'stage'
  > {
  poll: Pick<Poll, 'id'> | null
  /** The mood questions are being asked. */
  moodOpen: boolean
  /** What came of them has been shown. */
  moodShown: boolean
  /** Since when no facilitator has been here; null while one is. */
  leaderlessSince: number | null
  /** Server time. */
  now: number
}

type Check = (standing: Standing) => ErrorCode | null
interface Rule {
  roles: readonly Role[]
  /** Why it cannot be done now, whoever asks. */
  checks: readonly Check[]
}

const LEADERS: readonly Role[] = ['facilitator']
const EVERYONE_ACTIVE: readonly Role[] = ['facilitator', 'participant']

const notEnded: Check = ({ phase }) => (phase === 'ended' ? 'session_ended' : null)
const preparing: Check = ({ phase }) =>
  phase === 'preparing' ? null : phase === 'ended' ? 'session_ended' : 'session_started'
const ended: Check = ({ phase }) => (phase === 'ended' ? null : 'session_not_ended')
const hasTimer: Check = ({ timer }) => (timer ? null : 'no_timer')
const timerRuns: Check = ({ timer }) => (timer?.status === 'paused' ? 'timer_paused' : null)
const noRound: Check = ({ round }) => (round ? 'round_open' : null)
const aRound: Check = ({ round }) => (round ? null : 'no_round')
const roundStays: Check = ({ round }) => (round?.status === 'closing' ? 'round_closing' : null)
const roundCloses: Check = ({ round }) => (round?.status === 'closing' ? null : 'round_not_closing')
const noPoll: Check = ({ poll }) => (poll ? 'poll_open' : null)
const aPoll: Check = ({ poll }) => (poll ? null : 'no_poll')
const leaderless: Check = ({ leaderlessSince, now }) =>
  leaderlessSince !== null && now - leaderlessSince >= LIMITS.takeOverAfterMs
    ? null
    : 'someone_leads'
/** Guests prepare without a facilitator in the room: that is no reason to lead the meeting to come. */
const meetingHasCome: Check = ({ phase, plannedAt, now }) =>
  phase === 'preparing' && plannedAt !== null && now < plannedAt ? 'meeting_to_come' : null
const checkInAsked: Check = ({ checkIn }) => (checkIn?.open ? null : 'not_asked')
const moodNotShown: Check = ({ moodShown }) => (moodShown ? 'mood_shown' : null)
const moodAsked: Check = ({ moodOpen }) => (moodOpen ? null : 'not_asked')
const inGroups: Check = ({ groups }) => (groups.length > 0 ? null : 'no_such_group')
const summoned: Check = ({ spotlight }) => (spotlight ? null : 'no_spotlight')

const leader = (...checks: Check[]): Rule => ({ roles: LEADERS, checks })
const active = (...checks: Check[]): Rule => ({ roles: EVERYONE_ACTIVE, checks })

/** Who may do what, and when: the whole table. Observers see, and none of this is theirs. */
export const RULES: Record<CommandType, Rule> = {
  'session.plan': leader(notEnded),
  'session.start': leader(preparing),
  'session.end': leader(notEnded, noRound, noPoll),
  'session.reopen': leader(ended),
  'stage.go': leader(notEnded),
  'stage.ready': active(notEnded),
  'stage.lock': leader(),
  'agenda.edit': leader(notEnded),
  'timer.start': leader(notEnded),
  'timer.pause': leader(hasTimer, timerRuns),
  'timer.add': leader(hasTimer),
  'timer.stop': leader(hasTimer),
  'hand.raise': active(),
  'hand.lower': leader(),
  'label.set': leader(),
  'facilitator.add': leader(),
  'facilitator.remove': leader(),
  'facilitator.handOver': leader(),
  'facilitator.takeOver': { roles: ['participant'], checks: [meetingHasCome, leaderless] },
  summon: leader(notEnded),
  'summon.end': leader(summoned),
  'cursors.hide': leader(),
  'round.open': leader(notEnded, noRound),
  'round.ready': active(aRound, roundStays),
  'round.reveal': leader(aRound, roundStays),
  'round.discard': leader(aRound),
  'round.keep': leader(aRound, roundCloses),
  'round.told': active(aRound, roundCloses),
  'poll.open': leader(notEnded, noPoll),
  'poll.cast': active(aPoll),
  'poll.retract': active(aPoll),
  'poll.done': active(aPoll),
  'poll.abstain': active(aPoll),
  'poll.close': leader(aPoll),
  'checkIn.open': leader(notEnded),
  'checkIn.say': active(checkInAsked),
  'checkIn.close': leader(checkInAsked),
  'mood.open': leader(moodNotShown),
  'mood.answer': active(moodAsked),
  'mood.close': leader(moodAsked),
  'groups.open': leader(notEnded),
  'groups.assign': leader(inGroups),
  'groups.close': leader(inGroups),
  'desk.dismiss': active(),
}

/**
 * Why this role cannot give this command now; null when it can. The server asks it first of all,
 * and the client greys out buttons by it. What depends on the words of the command (a dot too many,
 * a person who is not here) the rules say.
 */
export function refusalOf(
  type: CommandType,
  role: Role | null,
  standing: Standing,
): ErrorCode | null {
  const { roles, checks } = RULES[type]
  if (role === null || !roles.includes(role)) return 'forbidden'
  for (const check of checks) {
    const refusal = check(standing)
    if (refusal) return refusal
  }
  return null
}
