import { linksInto } from '@herringbone/shared/methods/links-of.ts'
import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import type { CauseId, EventId } from '@herringbone/shared/model/ids.ts'
import { causeRef, idOfRef } from '@herringbone/shared/model/link.ts'
import { shallow } from 'zustand/shallow'
import type { BoardState } from '../sync/board-handle.ts'
import { useBoardState } from '../sync/react.tsx'

const byTime = (a: TimelineEvent, b: TimelineEvent) => a.at - b.at || (a.id < b.id ? -1 : 1)

/** The facts that support a cause, in time order; each once, and only those that are there. */
export function factsOf({ links, events }: BoardState, id: CauseId): TimelineEvent[] {
  const ids = new Set(
    linksInto(links, causeRef(id), 'fact').map(({ from }) => idOfRef(from) as EventId), // by its kind
  )
  return [...ids].flatMap((fact) => events[fact] ?? []).sort(byTime)
}

export const useFacts = (id: CauseId): readonly TimelineEvent[] =>
  useBoardState((state) => factsOf(state, id), shallow)

/** A fact or a piece of evidence supports it. */
export const isSupported = (state: BoardState, id: CauseId): boolean =>
  (state.evidenceOf[id]?.length ?? 0) > 0 || factsOf(state, id).length > 0
