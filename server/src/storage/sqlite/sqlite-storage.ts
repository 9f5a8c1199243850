import { join } from 'node:path'
import type { Storage } from '../storage.ts'
import { sqliteActions } from './actions.ts'
import { sqliteBoards } from './boards.ts'
import { Database } from './database.ts'
import { sqliteConnections, sqliteDeliveries } from './deliveries.ts'
import { sqliteDigests } from './digests.ts'
import { sqliteDocLog } from './doc-log.ts'
import { sqliteFiles } from './files.ts'
import { sqliteHooks } from './hooks.ts'
import { sqliteInvites } from './invites.ts'
import { sqliteLibrary } from './library.ts'
import { sqliteMembers } from './members.ts'
import { sqliteOutcomes } from './outcomes.ts'
import { sqlitePeople } from './people.ts'
import { sqliteProcessReviews } from './process-reviews.ts'
import { sqliteReports } from './reports.ts'
import { migrate } from './schema.ts'
import { sqliteSessions } from './sessions.ts'
import { sqliteTemplates } from './templates.ts'
import { sqliteWorkspace } from './workspace.ts'

export const DATABASE_FILE = 'herringbone.db'

/**
 * The storage in one SQLite file of a folder that exists. Throws `StorageTooNew` when a newer
 * version made it, and SQLite's own error when it cannot be opened.
 */
export function openSqliteStorage(dataDir: string, { maxPages }: SqliteOptions = {}): Storage {
  const db = new Database(join(dataDir, DATABASE_FILE))
  try {
    migrate(db)
    if (maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${maxPages}`)
    return storageOf(db)
  } catch (error) {
    db.close()
    throw error
  }
}

interface SqliteOptions {
  /** How many pages of 4 KiB the file may have; beyond, the disk counts as full. */
  maxPages?: number
}

function storageOf(db: Database): Storage {
  const docs = sqliteDocLog(db)
  const members = sqliteMembers(db)
  const sessions = sqliteSessions(db, docs, members)
  const fillProbe = db.prepare('INSERT INTO probe (data) VALUES (zeroblob(16384))')
  const emptyProbe = db.prepare('DELETE FROM probe')
  return {
    docs,
    people: sqlitePeople(db),
    boards: sqliteBoards(db, docs, members, sessions),
    library: sqliteLibrary(db),
    members,
    invites: sqliteInvites(db),
    files: sqliteFiles(db),
    templates: sqliteTemplates(db),
    processReviews: sqliteProcessReviews(db),
    workspace: sqliteWorkspace(db),
    sessions,
    reports: sqliteReports(db),
    actions: sqliteActions(db),
    digests: sqliteDigests(db),
    outcomes: sqliteOutcomes(db),
    connections: sqliteConnections(db),
    deliveries: sqliteDeliveries(db),
    hooks: sqliteHooks(db),
    // Only a write that needs new pages tells whether the disk is full.
    check: () =>
      db.run(() => {
        fillProbe.run()
        emptyProbe.run()
      }),
    async close() {
      db.close()
    },
  }
}
