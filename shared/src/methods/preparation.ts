import type { Board } from '../model/board.ts'
import type { Evidence } from '../model/evidence.ts'
import { MILESTONES, type Milestone } from '../model/milestone.ts'
import {
  INVITED_GROUPS,
  type InvitedGroup,
  type Label,
  type SessionView,
} from '../session/state.ts'
import { milestoneTimes } from './durations.ts'

/** Of the events, so many should have evidence before the meeting; the rest is asked for in it. */
const EVIDENCE_SHARE = 0.5

/** Roles that a meeting cannot do without. Experts are named as the facts need them. */
const NEEDED_ROLES = ['facilitator', 'scribe', 'decision-maker'] as const
export type NeededRole = (typeof NEEDED_ROLES)[number]

/** Two milestones that stand the wrong way round. */
export interface Contradiction {
  /** Should have come first. */
  earlier: Milestone
  later: Milestone
}

/** One line of the preparation list: whether it is done, and what is missing. */
export type PreparationItem = { done: boolean } & (
  | { item: 'date' }
  | { item: 'goal' }
  | { item: 'roles'; missing: NeededRole[] }
  | { item: 'groups'; missing: InvitedGroup[] }
  | { item: 'chronology'; events: number; contradictions: Contradiction[] }
  | { item: 'evidence'; events: number; withEvidence: number }
)

/** What the list is computed from; the read model of a client is one. */
export interface Prepared {
  board: {
    brief: Pick<Board['brief'], 'goal' | 'scribe' | 'decisionMaker'>
    events: Board['events']
    milestones: Board['milestones']
    evidence: Record<string, Pick<Evidence, 'parent'>>
  }
  session: Pick<SessionView, 'plannedAt' | 'invitedGroups' | 'labels'>
  /** Someone leads the board, whether they are here at the moment or not. */
  facilitated: boolean
}

/** What a session needs before it begins, in the order in which it is best done. */
export function preparationOf(prepared: Prepared): PreparationItem[] {
  const { board, session } = prepared
  return [
    { item: 'goal', done: board.brief.goal.trim() !== '' },
    rolesNamed(prepared),
    { item: 'date', done: session.plannedAt !== null },
    groupsInvited(session.invitedGroups),
    chronology(board),
    evidenceCollected(board),
  ]
}

/** A role is named by a label on someone in the board, or in words for someone who is not. */
function rolesNamed({ board, session, facilitated }: Prepared): PreparationItem {
  const labelled = (label: Label) =>
    Object.values(session.labels).some((labels) => labels?.includes(label))
  const named: Record<NeededRole, boolean> = {
    facilitator: facilitated,
    scribe: labelled('scribe') || board.brief.scribe.trim() !== '',
    'decision-maker': labelled('decision-maker') || board.brief.decisionMaker.trim() !== '',
  }
  const missing = NEEDED_ROLES.filter((role) => !named[role])
  return { item: 'roles', done: missing.length === 0, missing }
}

function groupsInvited(invited: readonly InvitedGroup[]): PreparationItem {
  const missing = INVITED_GROUPS.filter((group) => !invited.includes(group))
  return { item: 'groups', done: missing.length === 0, missing }
}

function chronology({ events, milestones }: Prepared['board']): PreparationItem {
  const count = Object.keys(events).length
  const contradictions = contradictionsIn(milestoneTimes(milestones, events))
  return {
    item: 'chronology',
    done: count > 0 && contradictions.length === 0,
    events: count,
    contradictions,
  }
}

/** Milestones that come before the one that they should follow; those that are missing are skipped. */
function contradictionsIn(times: Partial<Record<Milestone, number>>): Contradiction[] {
  const known = MILESTONES.flatMap((milestone) => {
    const at = times[milestone]
    return at === undefined ? [] : [{ milestone, at }]
  })
  return known.flatMap(({ milestone, at }, index) => {
    const before = known[index - 1]
    return before && at < before.at ? [{ earlier: before.milestone, later: milestone }] : []
  })
}

function evidenceCollected({ events, evidence }: Prepared['board']): PreparationItem {
  const count = Object.keys(events).length
  const supported = new Set<string>(Object.values(evidence).map(({ parent }) => parent))
  const withEvidence = Object.keys(events).filter((id) => supported.has(id)).length
  const done = count > 0 && withEvidence / count >= EVIDENCE_SHARE
  return { item: 'evidence', done, events: count, withEvidence }
}
