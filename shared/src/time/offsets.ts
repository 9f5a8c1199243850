import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime'

/** A stretch of time in which a zone keeps one offset. */
export interface Stretch {
  /** UTC ms, inclusive; -Infinity when the zone has never been different before. */
  from: number
  /** UTC ms, exclusive; Infinity when no change is known. */
  to: number
  /** What to add to UTC to get the wall clock, in ms. Whole minutes, except before about 1900. */
  offset: number
}

interface ZoneCache {
  stretches: Stretch[]
  /** What answered the last question, and most often answers the next. */
  recent: Stretch
}

/** The instants that a `Date` can hold. */
const MAX_INSTANT = 8.64e15

// Asking Temporal takes tens of microseconds, a comparison takes nanoseconds; an axis asks for
// every tick of every frame, an import for every line.
const zones = new Map<string, ZoneCache>()

function lookUp(zone: string, at: number): Stretch {
  const nanoseconds = BigInt(Math.trunc(at)) * 1_000_000n
  const moment = ZonedDateTime.create(nanoseconds, zone)
  // "previous" is strictly before; one nanosecond on, a change at this very instant counts
  const after = at >= MAX_INSTANT ? moment : ZonedDateTime.create(nanoseconds + 1n, zone)
  const previous = ZonedDateTime.getTimeZoneTransition(after, 'previous')
  const next = ZonedDateTime.getTimeZoneTransition(moment, 'next')
  return {
    from: previous?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    to: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: ZonedDateTime.offsetNanoseconds(moment) / 1e6,
  }
}

const covers = (stretch: Stretch, at: number) => stretch.from <= at && at < stretch.to

/** The stretch of a zone that an instant (UTC ms) is in. Throws a RangeError for unknown zones. */
export function stretchAt(at: number, zone: string): Stretch {
  const instant = Math.max(-MAX_INSTANT, Math.min(MAX_INSTANT, Number.isNaN(at) ? 0 : at))
  const cache = zones.get(zone)
  if (cache && covers(cache.recent, instant)) return cache.recent
  const found = cache?.stretches.find((stretch) => covers(stretch, instant))
  const stretch = found ?? lookUp(zone, instant)
  if (cache) {
    if (!found) cache.stretches.push(stretch)
    cache.recent = stretch
  } else {
    zones.set(zone, { stretches: [stretch], recent: stretch })
  }
  return stretch
}

/** What to add to UTC at an instant to get the wall clock of a zone, in ms. */
export const offsetAt = (at: number, zone: string): number => stretchAt(at, zone).offset
