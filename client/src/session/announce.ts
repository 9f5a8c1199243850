import { createStore } from 'zustand/vanilla'

/** As many as may still be waiting to be read aloud. */
const KEPT = 5

export const announcements = createStore<{ said: readonly { id: number; text: string }[] }>(() => ({
  said: [],
}))

let count = 0

/** Says something to screen readers, politely and once, through the session's one live region. */
export function announce(text: string): void {
  const { said } = announcements.getState()
  announcements.setState({ said: [...said, { id: count++, text }].slice(-KEPT) })
}
