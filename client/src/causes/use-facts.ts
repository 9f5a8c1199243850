import { factsOf } from '@herringbone/shared/methods/cause-marks.ts'
import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { shallow } from 'zustand/shallow'
import type { BoardState } from '../sync/board-handle.ts'
import { useBoardState } from '../sync/react.tsx'

const byTime = (a: TimelineEvent, b: TimelineEvent) => a.at - b.at || (a.id < b.id ? -1 : 1)

/** The facts that support a cause or that it explains, in time order. */
export const useFacts = (id: CauseId): readonly TimelineEvent[] =>
  useBoardState(
    (state) =>
      factsOf(state, id)
        .flatMap((fact) => state.events[fact] ?? [])
        .sort(byTime),
    shallow,
  )

/** A fact or a piece of evidence supports it, whatever its status is. */
export const isSupported = (state: BoardState, id: CauseId): boolean =>
  (state.evidenceOf[id]?.length ?? 0) > 0 || factsOf(state, id).length > 0
