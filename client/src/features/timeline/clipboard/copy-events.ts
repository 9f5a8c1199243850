import type { Evidence } from '@herringbone/shared/model/evidence.ts'
import type { BoardId, EventId } from '@herringbone/shared/model/ids.ts'
import type { BoardState } from '../../../sync/board-handle.ts'
import type { ClipboardPayload, CopiedEvidence } from './payload.ts'

const copied = ({ kind, title, text, url, file }: Evidence): CopiedEvidence => ({
  kind,
  title,
  text,
  url,
  file,
})

/** The events in time order as they go to the clipboard; `undefined` when none of them exists. */
export function copyEvents(
  board: BoardId,
  state: BoardState,
  ids: Iterable<EventId>,
): ClipboardPayload | undefined {
  const events = [...ids]
    .flatMap((id) => state.events[id] ?? [])
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map((event) => ({
      text: event.text,
      at: event.at,
      precision: event.precision,
      source: event.source,
      lane: event.lane,
      laneTitle: state.lanes[event.lane]?.title ?? '',
      evidence: (state.evidenceOf[event.id] ?? []).flatMap((id) => {
        const item = state.evidence[id]
        return item ? copied(item) : []
      }),
    }))
  return events.length > 0 ? { version: 1, board, events } : undefined
}
