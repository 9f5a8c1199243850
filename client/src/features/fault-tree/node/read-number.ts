/** A number as people write it: "0.02", "0,02", "1e-4", "2 %"; null when it is none. */
export function readNumber(text: string): number | null {
  const said = text.trim().replace(/\s+/g, '')
  const parts = /^([+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?)(%?)$/.exec(said)
  if (!parts?.[1]) return null
  const value = Number(parts[1].replace(',', '.'))
  if (!Number.isFinite(value)) return null
  return parts[2] === '%' ? value / 100 : value
}

/** A probability; null when it is no number from 0 to 1. */
export function readProbability(text: string): number | null {
  const value = readNumber(text)
  return value !== null && value >= 0 && value <= 1 ? value : null
}

/** A rate, or a number of hours; null when it is none. */
export function readPositive(text: string, { orZero = false } = {}): number | null {
  const value = readNumber(text)
  return value !== null && (value > 0 || (orZero && value === 0)) ? value : null
}
