import type { Action } from '../../model/action.ts'
import type { Cause } from '../../model/cause.ts'
import type { TimelineEvent } from '../../model/event.ts'
import type { ActionId, CauseId, EventId } from '../../model/ids.ts'
import { actionRef, causeRef, eventRef, type ItemRef } from '../../model/link.ts'
import type { Milestone } from '../../model/milestone.ts'
import { type CauseMarks, marksOf } from '../cause-marks.ts'
import { linksByEnds } from '../links-of.ts'
import { isStrand, isThere, type ThreadBoard } from './thread.ts'

/** What the gaps of a thread are looked for in. */
export interface GapBoard extends ThreadBoard {
  events: Readonly<Record<EventId, TimelineEvent>>
  causes: Readonly<Record<CauseId, Cause>>
  actions: Readonly<Record<ActionId, Action>>
  causeOrder: readonly CauseId[]
  actionOrder: readonly ActionId[]
  milestones: Readonly<Partial<Record<Milestone, EventId>>>
  evidenceOf: Readonly<Record<string, readonly unknown[]>>
}

/** In the order in which they are worth mending: what ends in nothing comes first. */
export const GAP_CODES = [
  'root-without-action',
  'cause-without-fact',
  'action-without-reason',
  'fact-without-evidence',
] as const
export type GapCode = (typeof GAP_CODES)[number]

export interface Gap {
  code: GapCode
  ref: ItemRef
}

/**
 * What hangs in the air, the next thing to do first. Of the facts only those count that carry
 * something: that hold a milestone, or that a cause or an action hangs on. What is ruled out, and
 * what says nothing yet, needs nothing. `marksFor`: for whoever has the marks of causes at hand.
 */
export function gapsOf(
  board: GapBoard,
  marksFor: (cause: Cause) => CauseMarks = (cause) => marksOf(board, cause),
): Gap[] {
  const linksAt = linksByEnds(board.links)
  const gaps: Record<GapCode, Gap[]> = {
    'root-without-action': [],
    'cause-without-fact': [],
    'action-without-reason': [],
    'fact-without-evidence': [],
  }
  const note = (code: GapCode, ref: ItemRef) => gaps[code].push({ code, ref })
  for (const id of board.causeOrder) {
    const cause = board.causes[id]
    if (!cause || !saysSomething(cause)) continue
    const { isRoot, isRuledOut, lacksEvidence, actions } = marksFor(cause)
    if (isRoot && !isRuledOut && actions === 0) note('root-without-action', causeRef(id))
    if (lacksEvidence) note('cause-without-fact', causeRef(id))
  }
  for (const id of board.actionOrder) {
    const action = board.actions[id]
    if (!action || !saysSomething(action)) continue
    const ref = actionRef(id)
    const hasReason = linksAt(ref).into.some(
      ({ kind, from }) => kind === 'answer' && isThere(board, from),
    )
    if (!hasReason) note('action-without-reason', ref)
  }
  for (const { id } of bearingFacts(board, linksAt)) {
    if (!board.evidenceOf[id]?.length) note('fact-without-evidence', eventRef(id))
  }
  return GAP_CODES.flatMap((code) => gaps[code])
}

const saysSomething = ({ text }: { text: string }): boolean => text.trim() !== ''

/** Facts that something hangs on, in the order of their times. */
function bearingFacts(
  board: GapBoard,
  linksAt: ReturnType<typeof linksByEnds>,
): readonly TimelineEvent[] {
  const milestones = new Set(Object.values(board.milestones))
  return Object.values<TimelineEvent>(board.events)
    .filter(
      ({ id }) =>
        milestones.has(id) ||
        linksAt(eventRef(id)).outOf.some(({ kind, to }) => isStrand(kind) && isThere(board, to)),
    )
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}
