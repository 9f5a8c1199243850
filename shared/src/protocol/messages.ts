/** Message types: the first varUint of a frame. 0–3 are y-websocket's, 16–20 ours (with `?x=1`). */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  session: 16,
  saved: 17,
  motion: 18,
  personal: 19,
  clock: 20,
} as const

/** Second varUint of a sync message, as in y-protocols/sync. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const
