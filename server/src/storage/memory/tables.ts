import type { BoardId, FileId, InviteId, PersonId } from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import type { BoardRow, DocName, FileRow, InviteRow, MemberRow } from '../storage.ts'

/** What one storage in memory holds; its parts share it, as the tables of a database. */
export interface Tables {
  docs: Map<DocName, MemoryDoc>
  people: Map<PersonId, Person & { createdAt: number }>
  boards: Map<BoardId, BoardRow>
  members: Map<BoardId, Map<PersonId, MemberRow>>
  invites: Map<InviteId, InviteRow>
  files: Map<FileId, FileRow>
}

export interface MemoryDoc {
  snapshot: Uint8Array | null
  /** Sequence number of the newest entry that the snapshot holds. */
  snapshotThrough: number
  updates: Uint8Array[]
}

export function createTables(): Tables {
  return {
    docs: new Map(),
    people: new Map(),
    boards: new Map(),
    members: new Map(),
    invites: new Map(),
    files: new Map(),
  }
}
