import type { Cause } from '../model/cause.ts'
import type { ActionId, CauseId, EventId } from '../model/ids.ts'
import { causeRef, type ItemRef, idOfRef, kindOfRef } from '../model/link.ts'
import { type Links, linksFrom, linksInto } from './links-of.ts'

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

export function marksOf(board: MarkedBoard, cause: Cause): CauseMarks {
  const isRuledOut = cause.status === 'ruled-out'
  const supported = factsOf(board, cause.id).length > 0 || hasEvidence(board, cause.id)
  return {
    isRoot: cause.rootBecause !== null,
    isRuledOut,
    isSupported: cause.status === 'supported',
    lacksEvidence: !isRuledOut && !supported,
    actions: actionsFor(board, causeRef(cause.id)).length,
  }
}

const hasEvidence = ({ evidenceOf }: MarkedBoard, id: CauseId): boolean =>
  (evidenceOf[id]?.length ?? 0) > 0

/** Facts that support a cause, and those that it explains; each once. */
export function factsOf({ links, events }: MarkedBoard, id: CauseId): EventId[] {
  const to = causeRef(id)
  const found = new Set<EventId>()
  for (const { from } of [...linksInto(links, to, 'fact'), ...linksInto(links, to, 'why')]) {
    const event = idOfRef(from) as EventId // if it is one, as the next line asks
    if (kindOfRef(from) === 'event' && events[event]) found.add(event)
  }
  return [...found]
}

/** Actions that answer a cause or a fact; each once. */
export function actionsFor({ links, actions }: MarkedBoard, from: ItemRef): ActionId[] {
  const found = new Set<ActionId>()
  for (const { to } of linksFrom(links, from, 'answer')) {
    const action = idOfRef(to) as ActionId // answers end at actions
    if (actions[action]) found.add(action)
  }
  return [...found]
}
