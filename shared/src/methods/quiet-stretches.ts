import type { Stretch } from './time-scale.ts'

const MINUTE = 60_000

/** Nothing shorter than this is worth folding: people want to see that nothing happened in it. */
const SHORTEST = 30 * MINUTE

/**
 * How long a gap must be to count as quiet, from the gaps between events in order. Three times the
 * usual gap at least; on boards of many events eight times, unless that is more than a sixth of it
 * all (a short incident has few gaps, and its one lull stands out at less).
 */
function quietFrom(gaps: readonly number[], span: number): number {
  const sorted = gaps.toSorted((a, b) => a - b)
  const median = sorted[sorted.length >> 1] ?? 0
  return Math.max(SHORTEST, 3 * median, Math.min(8 * median, span / 6))
}

/** Time that stays visible at each end of a fold, so that an event does not stick to it. */
const marginOf = (gap: number) => Math.min(10 * MINUTE, Math.max(MINUTE, gap / 10))

/**
 * The stretches in which nothing happened for long: between two neighbouring events, with a margin
 * at both ends. No event, and so no milestone and no edge of the impact, is ever inside of one.
 */
export function findQuietStretches(instants: Iterable<number>): Stretch[] {
  const times = [...new Set(instants)].sort((a, b) => a - b)
  const first = times[0]
  const last = times.at(-1)
  if (first === undefined || last === undefined || times.length < 3) return []
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? at))
  const quiet = quietFrom(gaps, last - first)
  return gaps.flatMap((gap, index) => {
    const from = times[index]
    if (from === undefined || gap < quiet) return []
    const margin = marginOf(gap)
    return [{ from: from + margin, to: from + gap - margin }]
  })
}

/** The quiet stretches that stay folded: all but those that touch one that was unfolded. */
export function stillFolded(quiet: readonly Stretch[], unfolded: readonly Stretch[]): Stretch[] {
  return quiet.filter(
    (stretch) => !unfolded.some(({ from, to }) => from < stretch.to && to > stretch.from),
  )
}
