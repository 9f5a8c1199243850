import type { PersonId } from '@herringbone/shared/model/ids.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** Whom this tab follows; their stage and viewport become ours until we move ourselves. */
export interface FollowState {
  followed: PersonId | null
  follow(person: PersonId): void
  stop(): void
}

export const createFollowStore = (): StoreApi<FollowState> =>
  createStore<FollowState>((set) => ({
    followed: null,
    follow: (person) => set({ followed: person }),
    stop: () => set({ followed: null }),
  }))
