import type { Storage } from '../../src/storage/storage.ts'

/** How a server dies at a write: before it, after it, or it is only told that it failed. */
export const DEATHS = ['before', 'after', 'error before', 'error after'] as const
export type Death = (typeof DEATHS)[number]

export interface MortalStorage {
  storage: Storage
  /** From now on, the n-th write (from 1) is the one at which it happens. */
  dieAt(write: number, death: Death): void
  /** Whether it has happened. */
  readonly isDead: boolean
}

/**
 * A storage whose process dies at a chosen write. A dead one never answers again, as the disk of a
 * process that is no more; with an error it lives on, and does not know whether it was written.
 */
export function createMortalStorage(storage: Storage): MortalStorage {
  const state = { left: Number.POSITIVE_INFINITY, death: 'before' as Death, isDead: false }
  const forever = () => new Promise<never>(() => {})

  const mortal =
    <Args extends unknown[]>(write: (...args: Args) => Promise<void>) =>
    async (...args: Args): Promise<void> => {
      if (state.isDead && !state.death.startsWith('error')) return forever()
      state.left -= 1
      if (state.left !== 0) return write(...args)
      state.isDead = true
      if (state.death.endsWith('after')) await write(...args)
      if (state.death.startsWith('error')) throw new Error('nobody knows whether it was written')
      return forever()
    }

  const { docs, sessions } = storage
  return {
    storage: {
      ...storage,
      docs: { ...docs, append: mortal(docs.append), compact: mortal(docs.compact) },
      sessions: { ...sessions, commit: mortal(sessions.commit) },
    },
    dieAt(write, death) {
      Object.assign(state, { left: write, death })
    },
    get isDead() {
      return state.isDead
    },
  }
}
