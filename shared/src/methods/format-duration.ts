const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

interface Parts {
  days: number
  hours: number
  minutes: number
  seconds: number
}

function partsOf(ms: number): Parts {
  const rest = Math.abs(ms)
  return {
    days: Math.floor(rest / DAY),
    hours: Math.floor((rest % DAY) / HOUR),
    minutes: Math.floor((rest % HOUR) / MINUTE),
    seconds: Math.floor((rest % MINUTE) / SECOND),
  }
}

/** The two largest units that are not zero, or "0s". */
function largest({ days, hours, minutes, seconds }: Parts): [number, 'd' | 'h' | 'm' | 's'][] {
  const units: [number, 'd' | 'h' | 'm' | 's'][] = [
    [days, 'd'],
    [hours, 'h'],
    [minutes, 'm'],
    [seconds, 's'],
  ]
  const first = units.findIndex(([value]) => value > 0)
  if (first < 0) return [[0, 's']]
  return units.slice(first, first + 2).filter(([value]) => value > 0)
}

/** Seconds matter below ten minutes only. */
const rounded = (ms: number) =>
  Math.abs(ms) >= 10 * MINUTE ? Math.round(ms / MINUTE) * MINUTE : ms

/** Milestone to milestone: "+19m", "+1h 14m", "−40s". */
export function formatOffsetFrom(ms: number): string {
  const said = largest(partsOf(rounded(ms))).map(([value, unit]) => `${value}${unit}`)
  return `${ms < 0 ? '−' : '+'}${said.join(' ')}`
}

/** A length of time with the units as symbols, the same in all languages: "2 h 10 min", "3 d". */
export function formatLength(ms: number): string {
  const symbols = { d: 'd', h: 'h', m: 'min', s: 's' }
  return largest(partsOf(rounded(ms)))
    .map(([value, unit]) => `${value} ${symbols[unit]}`)
    .join(' ')
}
