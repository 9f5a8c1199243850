import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { StorageUnavailable } from '../storage.ts'
import { resultCode, SQLITE } from './result-codes.ts'

/** After these the same call may succeed later. */
const PASSING: ReadonlySet<number> = new Set([
  SQLITE.busy,
  SQLITE.locked,
  SQLITE.noMemory,
  SQLITE.readOnly,
  SQLITE.ioError,
  SQLITE.full,
  SQLITE.cannotOpen,
])

/** One SQLite file, with errors in the words of the storage port. */
export class Database {
  readonly #db: DatabaseSync

  constructor(path: string) {
    // Another program may read the file for a backup; a moment of patience outlasts it.
    this.#db = new DatabaseSync(path, { timeout: 2_000 })
    try {
      this.#db.exec('PRAGMA journal_mode = WAL')
      // NORMAL would lose the newest commits in a power cut, and these were acknowledged.
      this.#db.exec('PRAGMA synchronous = FULL')
      // What is deleted (the desks of a silent round) is gone from the file, not only from its tables.
      this.#db.exec('PRAGMA secure_delete = ON')
      // After a large import the log file shrinks again instead of keeping its greatest size.
      this.#db.exec(`PRAGMA journal_size_limit = ${64 * 1024 * 1024}`)
    } catch (error) {
      this.#db.close()
      throw error
    }
  }

  /** Statements are prepared once, by the part that uses them, and live as long as the database. */
  prepare(sql: string): StatementSync {
    return this.#db.prepare(sql)
  }

  exec(sql: string): void {
    this.#db.exec(sql)
  }

  /** Runs synchronously what reads, or writes with a single statement. */
  async run<T>(work: () => T): Promise<T> {
    try {
      return work()
    } catch (error) {
      throw translate(error)
    }
  }

  /** Runs synchronously what must be on disk as a whole or not at all. */
  async transaction<T>(work: () => T): Promise<T> {
    return this.run(() => this.transactionNow(work))
  }

  transactionNow<T>(work: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      const result = work()
      this.#db.exec('COMMIT')
      return result
    } catch (error) {
      // On a full disk SQLite may have rolled back by itself.
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw error
    }
  }

  /** Empties the log beside the file, in which deleted content would stand until it is used again. */
  forgetLog(): void {
    try {
      this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } catch {
      // What it was asked after is on disk. Closing the file, at the latest, empties the log.
    }
  }

  close(): void {
    if (this.#db.isOpen) this.#db.close()
  }
}

function translate(error: unknown): unknown {
  const code = resultCode(error)
  return code !== undefined && PASSING.has(code) ? new StorageUnavailable(error) : error
}
