import type { Cause } from '../model/cause.ts'
import type { ActionId, CauseId, EventId } from '../model/ids.ts'
import { causeRef, type ItemRef, idAs, type Link } from '../model/link.ts'
import { type LinkEnds, type Links, linksAt } from './links-of.ts'

/** What of a board says how well a cause is supported and answered. */
export interface MarkedBoard {
  events: Readonly<Record<EventId, unknown>>
  actions: Readonly<Record<ActionId, unknown>>
  evidenceOf: Readonly<Record<string, readonly unknown[]>>
  links: Links
}

/** What a cause shows of itself, beside its words. */
export interface CauseMarks {
  isRoot: boolean
  isRuledOut: boolean
  isSupported: boolean
  /** No fact and no evidence; not asked of what is ruled out. */
  lacksEvidence: boolean
  /** Actions that answer it. */
  actions: number
}

/** `ends`: the links that end and begin at the cause, for whoever has them at hand. */
export function marksOf(
  board: MarkedBoard,
  cause: Cause,
  { into, outOf }: LinkEnds = linksAt(board.links, causeRef(cause.id)),
): CauseMarks {
  const isRuledOut = cause.status === 'ruled-out'
  return {
    isRoot: cause.rootBecause !== null,
    isRuledOut,
    isSupported: cause.status === 'supported',
    lacksEvidence: !isRuledOut && !hasEvidence(board, cause.id) && !hasFact(board, into),
    actions: actionsAmong(board, outOf)?.size ?? 0,
  }
}

const hasEvidence = ({ evidenceOf }: MarkedBoard, id: CauseId): boolean =>
  (evidenceOf[id]?.length ?? 0) > 0

function hasFact(board: MarkedBoard, into: readonly Link[]): boolean {
  for (const link of into) {
    if ((link.kind === 'fact' || link.kind === 'why') && factOf(board, link)) return true
  }
  return false
}

/** The fact that a link begins at, if it is there. */
function factOf({ events }: MarkedBoard, { from }: Link): EventId | undefined {
  const event = idAs('event', from)
  return event && events[event] ? event : undefined
}

/** Facts that support a cause, and those that it explains; each once. */
export function factsOf(board: MarkedBoard, id: CauseId): EventId[] {
  const { into } = linksAt(board.links, causeRef(id))
  const found = new Set<EventId>()
  // Those that support come before those that are explained.
  for (const wanted of ['fact', 'why'] as const) {
    for (const link of into) {
      const event = link.kind === wanted ? factOf(board, link) : undefined
      if (event) found.add(event)
    }
  }
  return [...found]
}

/** Actions that answer a cause or a fact; each once. */
export function actionsFor(board: MarkedBoard, from: ItemRef): ActionId[] {
  const { outOf } = linksAt(board.links, from)
  return [...(actionsAmong(board, outOf) ?? [])]
}

/** Undefined: there are none, as with most. */
function actionsAmong({ actions }: MarkedBoard, outOf: readonly Link[]): Set<ActionId> | undefined {
  let found: Set<ActionId> | undefined
  for (const { kind, to } of outOf) {
    const action = kind === 'answer' ? idAs('action', to) : undefined
    if (!action || !actions[action]) continue
    found ??= new Set()
    found.add(action)
  }
  return found
}
