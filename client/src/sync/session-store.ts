import type { SessionState } from '@herringbone/shared/protocol/session.ts'
import type { PersonalView, SessionView } from '@herringbone/shared/session/state.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** The session as the server last told it. */
export interface SessionStoreState {
  /** Null until the server has said something. It stays while the connection is gone. */
  view: SessionView | null
  revision: number
  /** The server's clock less this device's, ms. */
  clockOffset: number
  mine: PersonalView
}

const NOTHING_MINE: PersonalView = { ballot: null, keptRounds: [], moodAnswered: false }

export interface SessionStore {
  store: StoreApi<SessionStoreState>
  /** A snapshot has come; one that is older than what is known changes nothing. */
  take(state: SessionState): void
  takeMine(mine: PersonalView): void
  setClockOffset(ms: number): void
}

/** The server's time as far as this device knows, UTC ms. */
export const serverNow = (store: StoreApi<SessionStoreState>, now = Date.now()): number =>
  // Whole: the estimate has half milliseconds, which a document does not take for an instant.
  Math.round(now + store.getState().clockOffset)

export function createSessionStore(): SessionStore {
  const store = createStore<SessionStoreState>(() => ({
    view: null,
    revision: 0,
    clockOffset: 0,
    mine: NOTHING_MINE,
  }))
  return {
    store,
    take: ({ session, revision }) => {
      if (revision > store.getState().revision) store.setState({ view: session, revision })
    },
    takeMine: (mine) => store.setState({ mine }),
    setClockOffset: (clockOffset) => store.setState({ clockOffset }),
  }
}
