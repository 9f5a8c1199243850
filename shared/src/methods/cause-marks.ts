import type { Cause } from '../model/cause.ts'
import type { ActionId, CauseId, EventId } from '../model/ids.ts'
import { causeRef, type ItemRef, idAs, type Link } from '../model/link.ts'
import { type Links, linksAt } from './links-of.ts'

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

/** `links`: those that end and begin at the cause, for whoever has them at hand. */
export function marksOf(
  board: MarkedBoard,
  cause: Cause,
  [into, outOf] = linksAt(board.links, causeRef(cause.id)),
): CauseMarks {
  const isRuledOut = cause.status === 'ruled-out'
  const supported = hasEvidence(board, cause.id) || factsAmong(board, into).size > 0
  return {
    isRoot: cause.rootBecause !== null,
    isRuledOut,
    isSupported: cause.status === 'supported',
    lacksEvidence: !isRuledOut && !supported,
    actions: actionsAmong(board, outOf).size,
  }
}

const hasEvidence = ({ evidenceOf }: MarkedBoard, id: CauseId): boolean =>
  (evidenceOf[id]?.length ?? 0) > 0

/** Facts that support a cause, and those that it explains; each once. */
export function factsOf(board: MarkedBoard, id: CauseId): EventId[] {
  const [into] = linksAt(board.links, causeRef(id))
  return [...factsAmong(board, into)]
}

/** Those that support come before those that are explained. */
function factsAmong({ events }: MarkedBoard, into: readonly Link[]): Set<EventId> {
  const found = new Set<EventId>()
  for (const wanted of ['fact', 'why'] as const) {
    for (const { kind, from } of into) {
      const event = kind === wanted ? idAs('event', from) : undefined
      if (event && events[event]) found.add(event)
    }
  }
  return found
}

/** Actions that answer a cause or a fact; each once. */
export function actionsFor(board: MarkedBoard, from: ItemRef): ActionId[] {
  const [, outOf] = linksAt(board.links, from)
  return [...actionsAmong(board, outOf)]
}

function actionsAmong({ actions }: MarkedBoard, outOf: readonly Link[]): Set<ActionId> {
  const found = new Set<ActionId>()
  for (const { kind, to } of outOf) {
    const action = kind === 'answer' ? idAs('action', to) : undefined
    if (action && actions[action]) found.add(action)
  }
  return found
}
