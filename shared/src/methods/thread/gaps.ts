import type { Action } from '../../model/action.ts'
import type { Cause } from '../../model/cause.ts'
import type { TimelineEvent } from '../../model/event.ts'
import type { ActionId, CauseId, EventId } from '../../model/ids.ts'
import { actionRef, causeRef, eventRef, type ItemRef } from '../../model/link.ts'
import type { Milestone } from '../../model/milestone.ts'
import { type CauseMarks, marksOf } from '../cause-marks.ts'
import { linksFrom, linksInto } from '../links-of.ts'
import { isThere, type ThreadBoard } from './thread.ts'

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
  const says = ({ text }: { text: string }) => text.trim() !== ''
  const causes = board.causeOrder.flatMap((id) => board.causes[id] ?? []).filter(says)
  const actions = board.actionOrder.flatMap((id) => board.actions[id] ?? []).filter(says)
  const marked = causes.map((cause) => ({ ref: causeRef(cause.id), marks: marksFor(cause) }))
  const gaps: Record<GapCode, ItemRef[]> = {
    'root-without-action': marked
      .filter(({ marks }) => marks.isRoot && !marks.isRuledOut && marks.actions === 0)
      .map(({ ref }) => ref),
    'cause-without-fact': marked.filter(({ marks }) => marks.lacksEvidence).map(({ ref }) => ref),
    'action-without-reason': actions
      .map(({ id }) => actionRef(id))
      .filter(
        (ref) => !linksInto(board.links, ref, 'answer').some(({ from }) => isThere(board, from)),
      ),
    'fact-without-evidence': bearingFacts(board)
      .filter(({ id }) => (board.evidenceOf[id]?.length ?? 0) === 0)
      .map(({ id }) => eventRef(id)),
  }
  return GAP_CODES.flatMap((code) => gaps[code].map((ref) => ({ code, ref })))
}

/** Facts that something hangs on, in the order of their times. */
function bearingFacts(board: GapBoard): TimelineEvent[] {
  const milestones = new Set(Object.values(board.milestones))
  const bears = ({ id }: TimelineEvent) =>
    milestones.has(id) ||
    (['fact', 'why', 'answer'] as const).some((kind) =>
      linksFrom(board.links, eventRef(id), kind).some(({ to }) => isThere(board, to)),
    )
  return Object.values<TimelineEvent>(board.events)
    .filter(bears)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}
