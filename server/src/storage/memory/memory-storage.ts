import type { Storage } from '../storage.ts'
import { memoryActions } from './actions.ts'
import { memoryBoards } from './boards.ts'
import { memoryConnections, memoryDeliveries } from './deliveries.ts'
import { memoryDigests } from './digests.ts'
import { memoryDocLog } from './doc-log.ts'
import { memoryFiles } from './files.ts'
import { memoryHooks } from './hooks.ts'
import { memoryInvites } from './invites.ts'
import { memoryLibrary } from './library.ts'
import { memoryMembers } from './members.ts'
import { memoryOutcomes } from './outcomes.ts'
import { memoryPeople } from './people.ts'
import { memoryProcessReviews } from './process-reviews.ts'
import { memoryReports } from './reports.ts'
import { memorySessions } from './sessions.ts'
import { createTables } from './tables.ts'
import { memoryTemplates } from './templates.ts'
import { memoryWorkspace } from './workspace.ts'

/** A storage that lives as long as its process: for tests. */
export function createMemoryStorage(): Storage {
  const tables = createTables()
  return {
    docs: memoryDocLog(tables),
    people: memoryPeople(tables),
    boards: memoryBoards(tables),
    library: memoryLibrary(tables),
    members: memoryMembers(tables),
    invites: memoryInvites(tables),
    files: memoryFiles(tables),
    templates: memoryTemplates(tables),
    processReviews: memoryProcessReviews(tables),
    workspace: memoryWorkspace(tables),
    sessions: memorySessions(tables),
    reports: memoryReports(tables),
    actions: memoryActions(tables),
    digests: memoryDigests(tables),
    outcomes: memoryOutcomes(tables),
    connections: memoryConnections(tables),
    deliveries: memoryDeliveries(tables),
    hooks: memoryHooks(tables),
    async check() {},
    async close() {},
  }
}
