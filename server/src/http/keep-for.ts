/**
 * Keeps what was made under a key for `ms`, the latest `most` of them, and makes it once for all who
 * ask meanwhile. What could not be made is tried again by the next one.
 */
export function keepFor<Made>(
  ms: number,
  most: number,
  now: () => number,
): (key: string, make: () => Promise<Made>) => Promise<Made> {
  const kept = new Map<string, { until: number; made: Promise<Made> }>()
  return (key, make) => {
    const known = kept.get(key)
    if (known && now() < known.until) return known.made
    const made = make()
    kept.delete(key) // so that it stands last, as the youngest
    kept.set(key, { until: now() + ms, made })
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    made.catch(() => {
      if (kept.get(key)?.made === made) kept.delete(key)
    })
    return made
  }
}
