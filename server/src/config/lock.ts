import { DatabaseSync } from 'node:sqlite'

/**
 * Holds a file for this process alone; returns what lets it go. Throws SQLite's BUSY when another
 * process holds it. The system itself lets go when a process dies, so that none stays locked out,
 * which a file with a process id in it would not achieve.
 */
export function holdLock(path: string): () => void {
  // A server that is being restarted may need a moment to end.
  const db = new DatabaseSync(path, { timeout: 1_500 })
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    throw error
  }
  return () => {
    if (db.isOpen) db.close()
  }
}
