import type { MilestoneTimes } from '@herringbone/shared/methods/durations.ts'
import { formatOffsetFrom } from '@herringbone/shared/methods/format-duration.ts'
import { packFlags } from '@herringbone/shared/methods/pack-flags.ts'
import type { TimeScale } from '@herringbone/shared/methods/time-scale.ts'
import { MILESTONES, type Milestone } from '@herringbone/shared/model/milestone.ts'
import { formatClock } from '@herringbone/shared/time/format-clock.ts'
import { timelineTexts } from '../timeline-texts.ts'
import { textWidth } from './measure-text.ts'

/** A milestone on the surface: a line, and a flag in a row that keeps it legible. */
export interface Mark {
  milestone: Milestone
  x: number
  /** 0 is the row next to the lanes. */
  row: number
  label: string
}

/** Padding of a flag, both sides. */
const FLAG_PADDING = 16
const FLAG_GAP = 4

export const milestoneName = (milestone: Milestone): string =>
  timelineTexts.text(`mark_${milestone.replace('-', '_') as 'detected'}`)

/** "Impact starts 08:02", then "Detected +19m"; the time of day where nothing says when it began. */
export function placeMarks(times: MilestoneTimes, scale: TimeScale, zone: string): Mark[] {
  const start = times['impact-started']
  const marks = MILESTONES.flatMap((milestone) => {
    const at = times[milestone]
    if (at === undefined) return []
    const counted = start !== undefined && milestone !== 'impact-started'
    const when = counted ? formatOffsetFrom(at - start) : formatClock(at, zone)
    return [{ id: milestone, x: scale.x(at), label: `${milestoneName(milestone)} ${when}` }]
  })
  const rows = packFlags(
    marks.map((mark) => ({ ...mark, width: textWidth(mark.label, 'flag') + FLAG_PADDING })),
    FLAG_GAP,
  )
  return marks.map(({ id, x, label }) => ({ milestone: id, x, label, row: rows.get(id) ?? 0 }))
}
