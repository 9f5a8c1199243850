import { milestoneTimes } from '../../methods/durations.ts'
import { formatLength } from '../../methods/format-duration.ts'
import { impactSummary, type Measured } from '../../methods/impact-summary.ts'
import type { Board } from '../../model/board.ts'
import { formatClock, formatDate, formatOffset } from '../../time/format-clock.ts'
import { toWall } from '../../time/wall-clock.ts'
import type { Fact } from './blocks.ts'
import type { ReportSource } from './report-source.ts'
import { EXPORT_WORDS } from './words.ts'

/** "28 Nov 2025, 08:21", in the language of the report. */
export const sayTime = (at: number, zone: string, locale: string): string =>
  `${formatDate(at, zone, locale)}, ${formatClock(at, zone)}`

/** The zone of a board at an instant: "Europe/Berlin, UTC+1". */
export const sayZone = (at: number, zone: string): string =>
  zone === 'UTC' ? zone : `${zone}, ${formatOffset(toWall(at, zone).offsetMinutes)}`

/** When the impact started, as far as anyone has said; UTC ms. */
export function startOf({ milestones, events, brief }: Board): number | null {
  return milestoneTimes(milestones, events)['impact-started'] ?? brief.startedAt
}

const KEY_DURATIONS: readonly Measured['name'][] = ['toDetect', 'toMitigate']

/** What a reader wants to know first; what nobody knows is left out, or said to be unknown. */
export function factsOf({ board, locale, severityName }: ReportSource): Fact[] {
  const words = EXPORT_WORDS[locale]
  const { severity, services, timeZone, endedAt } = board.brief
  const times = milestoneTimes(board.milestones, board.events)
  const start = startOf(board)
  const end = times.resolved ?? times.mitigated ?? endedAt
  const moment = (at: number | null) =>
    at === null ? words.unknown : `${sayTime(at, timeZone, locale)} (${sayZone(at, timeZone)})`
  const length = start !== null && end !== null && end >= start ? formatLength(end - start) : null
  return [
    {
      name: words.severity,
      value: severity === null ? words.unknown : (severityName ?? `SEV-${severity}`),
    },
    ...(services.length === 0 ? [] : [{ name: words.services, value: services.join(', ') }]),
    { name: words.started, value: moment(start) },
    { name: words.ended, value: moment(end) },
    { name: words.duration, value: length ?? words.unknown },
    ...impactSummary(board).durations.map((measured) => ({
      name: words[measured.name],
      value: sayMeasured(measured, words),
      ...(measured.ms !== null &&
        KEY_DURATIONS.includes(measured.name) && { isKey: true as const }),
    })),
  ]
}

function sayMeasured({ ms, isAbout }: Measured, words: { about: string; unknown: string }): string {
  if (ms === null) return words.unknown
  return isAbout ? `${words.about} ${formatLength(ms)}` : formatLength(ms)
}
