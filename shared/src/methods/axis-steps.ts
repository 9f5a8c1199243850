const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How far apart ticks are: a length of time within a day, else days, weeks or months. */
export type TickStep =
  | { unit: 'clock'; ms: number }
  | { unit: 'day' | 'week' | 'month'; count: number; ms: number }

const clock = (ms: number): TickStep => ({ unit: 'clock', ms })

/** From the finest to the coarsest. `ms` of a month is its shortest. */
export const TICK_STEPS: readonly TickStep[] = [
  ...[1, 5, 10, 30].map((count) => clock(count * SECOND)),
  ...[1, 2, 5, 15, 30].map((count) => clock(count * MINUTE)),
  ...[1, 3, 6, 12].map((count) => clock(count * HOUR)),
  { unit: 'day', count: 1, ms: DAY },
  { unit: 'week', count: 1, ms: 7 * DAY },
  ...[1, 3, 12, 60, 240].map((count): TickStep => ({ unit: 'month', count, ms: count * 28 * DAY })),
]

/** The finest step at which ticks are at least `spacing` px apart. */
export function chooseStep(pxPerMs: number, spacing: number): TickStep {
  const coarsest: TickStep = { unit: 'month', count: 1200, ms: 1200 * 28 * DAY }
  return TICK_STEPS.find(({ ms }) => ms * pxPerMs >= spacing) ?? coarsest
}
