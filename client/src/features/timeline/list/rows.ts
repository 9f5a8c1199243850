import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import type { EventId } from '@herringbone/shared/model/ids.ts'
import { formatIsoDate } from '@herringbone/shared/time/format-clock.ts'
import type { BoardState } from '../../../sync/board-handle.ts'

/** A line of the list: the heading of a day, or an event. */
export type Row =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'event'; key: EventId; id: EventId }

export interface ListFilter {
  withoutEvidence: boolean
}

/** Ids of the events that the list shows, in time order. */
export function listEvents(
  { events, evidenceOf }: Pick<BoardState, 'events' | 'evidenceOf'>,
  filter: ListFilter,
): EventId[] {
  return Object.values<TimelineEvent>(events)
    .filter(({ id }) => !filter.withoutEvidence || !evidenceOf[id]?.length)
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map((event) => event.id)
}

/** The rows of the list: each day of the board's zone has a heading before its events. */
export function listRows(
  ids: readonly EventId[],
  events: BoardState['events'],
  zone: string,
): Row[] {
  const rows: Row[] = []
  let day = ''
  for (const id of ids) {
    const event = events[id]
    if (!event) continue
    const date = formatIsoDate(event.at, zone)
    if (date !== day) rows.push({ kind: 'day', key: `day-${date}`, at: event.at })
    day = date
    rows.push({ kind: 'event', key: id, id })
  }
  return rows
}

/** The event `by` rows further on, staying within the list; days are stepped over. */
export function stepFrom(
  ids: readonly EventId[],
  from: EventId | null,
  by: number,
): EventId | undefined {
  const index = from === null ? -1 : ids.indexOf(from)
  if (index < 0) return by < 0 ? ids.at(-1) : ids[0]
  return ids[Math.max(0, Math.min(ids.length - 1, index + by))]
}

/** Everything between two events, both included, in the order of the list. */
export function rangeBetween(
  ids: readonly EventId[],
  from: EventId | null,
  to: EventId,
): EventId[] {
  const [a, b] = [from === null ? -1 : ids.indexOf(from), ids.indexOf(to)]
  if (a < 0 || b < 0) return [to]
  return a <= b ? ids.slice(a, b + 1) : ids.slice(b, a + 1).reverse()
}
