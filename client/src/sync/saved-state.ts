import type { Connection, Saved } from './board-handle.ts'

/** What "all changes saved" hangs on. */
export interface SavedFacts {
  connection: Connection
  /** Everything in this document is known to be on the server's disk. */
  isSettled: boolean
  /** Own changes that are not. */
  kept: number
  storage: 'ok' | 'failing'
  /** There has been a connection before. */
  wasOnline: boolean
}

/** Never says "saved" for anything but what the server has acknowledged on this connection. */
export function savedState(facts: SavedFacts): Saved {
  const { connection, isSettled, kept, storage, wasOnline } = facts
  if (connection.status === 'connecting' && !wasOnline && kept === 0) return { status: 'saving' }
  if (connection.status !== 'online') return { status: 'offline', kept }
  if (storage === 'failing') return { status: 'failing', kept }
  return isSettled ? { status: 'saved' } : { status: 'saving' }
}
