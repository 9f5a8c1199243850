import { laneFinder } from '@herringbone/shared/interchange/lane-for.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { LaneId } from '@herringbone/shared/model/ids.ts'
import { formatIsoDate } from '@herringbone/shared/time/format-clock.ts'
import { toWall } from '@herringbone/shared/time/wall-clock.ts'
import type { BoardState } from '../../../sync/board-handle.ts'
import type { EventDraft } from '../actions.ts'

const MINUTE = 60_000

/** Where pasted lines go that say nothing else. */
export interface PastePoint {
  at: number
  /** Null: each line goes to the lane that suits it. */
  lane: LaneId | null
}

export interface LinesPlan {
  drafts: EventDraft[]
  /** How many lines carried no time and were put in order at the point, as "about". */
  untimed: number
}

/** Lines that are not empty, without list marks: what one paste turns into events. */
export function pasteLines(text: string): string[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/**
 * One event per line. A leading time is read in the zone of the board; a line without one follows
 * a minute after the line before it. 1/2/2025 is read as the first of February: without a dialog
 * there is nobody to ask.
 */
export async function planLines(
  lines: readonly string[],
  point: PastePoint,
  state: Pick<BoardState, 'lanes' | 'laneOrder' | 'brief'>,
): Promise<LinesPlan> {
  // Only a paste needs the readers of the import; the board opens without them.
  const { planImport } = await import('@herringbone/shared/interchange/plan-import.ts')
  const { timeZone } = state.brief
  const laneOf = laneFinder(state.laneOrder.flatMap((id) => state.lanes[id] ?? []))
  const drafts: EventDraft[] = []
  let untimed = 0
  let last = point.at
  for (const line of lines) {
    const date = formatIsoDate(last, timeZone)
    const { year } = toWall(last, timeZone)
    const options = { format: 'lines', timeZone, date, year, dayFirst: true } as const
    const { items } = await planImport(line, options)
    const [item] = items
    if (item && items.length === 1) {
      last = item.at
      const { text, at, precision, source, evidence } = item
      const lane = point.lane ?? laneOf(item)
      if (lane) drafts.push({ text, at, precision, source, evidence, lane })
      continue
    }
    const at = untimed === 0 && drafts.length === 0 ? last : last + MINUTE
    const lane = point.lane ?? state.laneOrder[0]
    last = at
    untimed++
    const text = line.replace(/^[-*•–]\s+/, '').slice(0, LIMITS.eventTextChars)
    if (lane) drafts.push({ text, at, precision: 'about', lane })
  }
  return { drafts, untimed }
}
