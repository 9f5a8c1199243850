import type { CommandAnswer } from '@herringbone/shared/api/commands.ts'
import type { ReportVersion } from '@herringbone/shared/api/reports.ts'
import type { WorkspaceSettings } from '@herringbone/shared/api/workspace.ts'
import type { Incident } from '@herringbone/shared/methods/outcomes/incident.ts'
import type {
  BoardId,
  ConnectionId,
  DeliveryId,
  FileId,
  HookId,
  InviteId,
  PersonId,
  ProcessReviewId,
  ShareId,
  TemplateId,
} from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import type { ProcessReview } from '@herringbone/shared/model/process-review.ts'
import type { SearchItem } from '@herringbone/shared/model/search-item.ts'
import type { ActionChangeRow, ProjectedAction } from '../actions.ts'
import type { BoardRow } from '../board-row.ts'
import type { ConnectionRow, DeliveryRow } from '../deliveries.ts'
import type { DigestRow, FeedRow } from '../digests.ts'
import type { DocName } from '../doc-log.ts'
import type { HookRow } from '../hooks.ts'
import type { ShareRow } from '../reports.ts'
import type { StoredSession } from '../sessions.ts'
import type { FileRow, InviteRow, MemberRow, TemplateRow } from '../storage.ts'

/** What one storage in memory holds; its parts share it, as the tables of a database. */
export interface Tables {
  docs: Map<DocName, MemoryDoc>
  people: Map<PersonId, Person & { createdAt: number }>
  boards: Map<BoardId, BoardRow>
  /** What is searched in a board. */
  items: Map<BoardId, readonly SearchItem[]>
  members: Map<BoardId, Map<PersonId, MemberRow>>
  invites: Map<InviteId, InviteRow>
  files: Map<FileId, FileRow>
  templates: Map<TemplateId, TemplateRow>
  processReviews: Map<ProcessReviewId, ProcessReview>
  settings: WorkspaceSettings | null
  sessions: Map<BoardId, StoredSession>
  outcomes: Map<BoardId, { form: number; incident: Incident }>
  /** By board and person, then by key, the oldest first. */
  answers: Map<string, Map<string, CommandAnswer>>
  /** Of each board, the first version first. */
  reports: Map<BoardId, ReportVersion[]>
  shares: Map<ShareId, ShareRow>
  connections: Map<ConnectionId, ConnectionRow>
  deliveries: Map<DeliveryId, DeliveryRow>
  hooks: Map<HookId, HookRow>
  actions: Map<BoardId, ProjectedAction[]>
  /** What was changed in the actions of each board, the oldest first. */
  changes: Map<BoardId, ActionChangeRow[]>
  digests: Map<PersonId, DigestRow>
  feeds: Map<PersonId, FeedRow>
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
    items: new Map(),
    members: new Map(),
    invites: new Map(),
    files: new Map(),
    templates: new Map(),
    processReviews: new Map(),
    settings: null,
    sessions: new Map(),
    outcomes: new Map(),
    answers: new Map(),
    reports: new Map(),
    shares: new Map(),
    connections: new Map(),
    deliveries: new Map(),
    hooks: new Map(),
    actions: new Map(),
    changes: new Map(),
    digests: new Map(),
    feeds: new Map(),
  }
}
