/** Where things are in a chart of so many periods; all in pixels. */
export interface Frame {
  width: number
  height: number
  /** Of the field that is drawn in. */
  left: number
  top: number
  bottom: number
  /** How wide one period is. */
  band: number
  /** Middle of a period. */
  xOf: (index: number) => number
}

const HEIGHT = 196
const LEFT = 52
const TOP = 22
/** For the number at the last period. */
const RIGHT = 12
/** For the names of the periods, and the year below them. */
const BELOW = 36

export function frameOf(width: number, periods: number): Frame {
  const band = Math.max(0, width - LEFT - RIGHT) / Math.max(1, periods)
  return {
    ...{ width, height: HEIGHT, left: LEFT, top: TOP, bottom: HEIGHT - BELOW, band },
    xOf: (index) => LEFT + band * (index + 0.5),
  }
}

/** Where a value stands, between the bottom (0) and the top of the field. */
export const yOf = ({ top, bottom }: Frame, value: number, most: number): number =>
  bottom - (most === 0 ? 0 : (value / most) * (bottom - top))

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Lengths of time that people think in. */
const TIMES = [
  ...[1, 2, 5, 10, 20, 30, 60, 90, 120, 180].map((minutes) => minutes * MINUTE),
  ...[4, 6, 8, 12, 18, 24, 36, 48].map((hours) => hours * HOUR),
]

/** The end of an axis: the next round length of time. */
export const roundTime = (ms: number): number =>
  TIMES.find((time) => time >= ms) ?? roundNumber(ms / DAY) * DAY

/** The end of an axis: 1, 2, 4, 5, 6, 8 or 10 times a power of ten, and two halves that are whole. */
export function roundNumber(value: number): number {
  if (value <= 2) return 2
  const power = 10 ** Math.floor(Math.log10(value))
  const step = [1, 2, 4, 5, 6, 8, 10].find((times) => times * power >= value) ?? 10
  return step * power
}
