/** Versions are counted in seconds from here: they grow, and fit into 31 bits until 2093. */
const FIRST_VERSION = Date.UTC(2025, 0, 1)

/** The SEQUENCE of a calendar entry that is written now, UTC ms: a later file replaces an earlier. */
export const calendarVersion = (now: number): number =>
  Math.max(0, Math.floor((now - FIRST_VERSION) / 1_000))
