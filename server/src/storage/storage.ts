import type { WorkspacePatch, WorkspaceSettings } from '@herringbone/shared/api/workspace.ts'
import type {
  BoardId,
  FileId,
  InviteId,
  PersonId,
  TemplateId,
} from '@herringbone/shared/model/ids.ts'
import type { Person } from '@herringbone/shared/model/person.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import type { SearchItem } from '@herringbone/shared/model/search-item.ts'
import type { Visibility } from '@herringbone/shared/permissions/visibility.ts'
import type { SessionPlan } from '@herringbone/shared/session/agenda.ts'
import type { Actions, ProjectedAction } from './actions.ts'
import type { BoardProjection, BoardRow } from './board-row.ts'
import type { Connections, Deliveries } from './deliveries.ts'
import type { Digests } from './digests.ts'
import type { DocLog } from './doc-log.ts'
import type { Hooks } from './hooks.ts'
import type { Library } from './library.ts'
import type { Outcomes } from './outcomes.ts'
import type { ProcessReviews } from './process-reviews.ts'
import type { Reports } from './reports.ts'
import type { Sessions, StoredSession } from './sessions.ts'

/**
 * Everything that survives a restart. A promise that resolves means: on disk, also after a power
 * cut. A promise that rejects with `StorageUnavailable` means: nothing of this call is on disk, and
 * the same call may be tried again (full disk, lost database).
 */
export interface Storage {
  readonly docs: DocLog
  readonly people: People
  readonly boards: Boards
  readonly library: Library
  readonly members: Members
  readonly invites: Invites
  readonly files: Files
  readonly templates: Templates
  readonly processReviews: ProcessReviews
  readonly workspace: Workspace
  readonly sessions: Sessions
  readonly reports: Reports
  readonly actions: Actions
  readonly digests: Digests
  readonly outcomes: Outcomes
  readonly connections: Connections
  readonly deliveries: Deliveries
  readonly hooks: Hooks
  /** Resolves when the storage can write; for /readyz. */
  check(): Promise<void>
  close(): Promise<void>
}

export class StorageUnavailable extends Error {
  constructor(cause: unknown) {
    super('The storage cannot write at the moment.', { cause })
    this.name = 'StorageUnavailable'
  }
}

export interface People {
  /** Adds the person, or replaces name, colour and membership; `createdAt` stays the first. */
  put(person: Person & { createdAt: number }): Promise<void>
  get(id: PersonId): Promise<Person | null>
  /** In the order of `ids`, each once; who does not exist is left out. */
  getMany(ids: readonly PersonId[]): Promise<Person[]>
  /**
   * Forgets who has come before `before` (UTC ms), is no member of the workspace and is in no board
   * and was in none that is left; `most` at once. Returns how many those were.
   */
  forgetStrangers(before: number, most: number): Promise<number>
}

/** What came of a board when it settled: its row in the library, and what is searched in it. */
export interface ProjectedBoard {
  projection: BoardProjection
  items: readonly SearchItem[]
  actions: readonly ProjectedAction[]
}

export interface Boards {
  /**
   * A board with its first document content, its creator's membership and its session: all or
   * nothing. Rejects when the id is taken.
   */
  create(
    row: BoardRow & Partial<Pick<ProjectedBoard, 'items' | 'actions'>>,
    content: Uint8Array,
    creator: MemberRow,
    session: StoredSession,
  ): Promise<void>
  /** Also one that was thrown away. */
  get(id: BoardId): Promise<BoardRow | null>
  /**
   * Newest change first, without what was thrown away. `viewer`: only boards that this member of the
   * workspace may see, see `visibleTo`.
   */
  list(query: { viewer?: PersonId }): Promise<BoardRow[]>
  /** All boards but those that were thrown away, or those of them that `viewer` may see. */
  count(viewer?: PersonId): Promise<number>
  /**
   * The boards that a member of the workspace may know of, by `maySee`: the open ones and those
   * where they are a live member, without those where they were shown the door, and without those
   * that were thrown away.
   */
  visibleTo(viewer: PersonId): Promise<Set<BoardId>>
  setVisibility(id: BoardId, visibility: Visibility): Promise<void>
  /**
   * Replaces what the library knows of a board, in one transaction. `whenStale`: only where an older
   * version of the server has written it, see `library.stale`.
   */
  project(id: BoardId, projected: ProjectedBoard, when?: 'whenStale'): Promise<void>
  /** Puts a board away, or back beside the others. */
  archive(id: BoardId, at: number | null): Promise<void>
  /** Throws a board away; its epoch grows, so that no copy of a device comes back with it. */
  throwAway(id: BoardId, at: number): Promise<void>
  /** Takes a board out of the bin, with its membership and all it held. */
  restore(id: BoardId): Promise<void>
  /** Boards that were thrown away before a moment, UTC ms. */
  thrownAwayBefore(at: number): Promise<BoardId[]>
  /** Forgets everything about a board, the content of its files aside. */
  erase(id: BoardId): Promise<void>
}

/** A person in a board. A revoked row stays: it also refuses a workspace member. */
export interface MemberRow {
  board: BoardId
  person: PersonId
  role: Role
  /** The invite that the person came by last; null for the creator and for workspace members. */
  invite: InviteId | null
  joinedAt: number
  revokedAt: number | null
}

export interface Members {
  /** Adds or replaces the row of this person in this board. */
  put(row: MemberRow): Promise<void>
  get(board: BoardId, person: PersonId): Promise<MemberRow | null>
  /** Who joined first stands first; revoked rows are among them. */
  list(board: BoardId): Promise<MemberRow[]>
}

export interface InviteRow {
  id: InviteId
  board: BoardId
  role: Role
  /** SHA-256 of the token, hex. The token itself is never stored. */
  tokenHash: string
  /** scrypt hash with salt, or null. */
  passphraseHash: string | null
  createdAt: number
  createdBy: PersonId
  expiresAt: number | null
  revokedAt: number | null
}

export interface Invites {
  create(row: InviteRow): Promise<void>
  byTokenHash(hash: string): Promise<InviteRow | null>
  get(id: InviteId): Promise<InviteRow | null>
  /** Oldest first. `uses`: the people whose membership, live or revoked, came by it last. */
  list(board: BoardId): Promise<(InviteRow & { uses: number })[]>
  /**
   * Revokes the invite and every live membership that came by it, in one transaction; returns whom.
   * Repeated, it keeps the first time and returns those who have come since.
   */
  revoke(id: InviteId, at: number): Promise<PersonId[]>
}

export interface FileRow {
  id: FileId
  board: BoardId
  name: string
  size: number
  type: string
  /** SHA-256 of the content, hex. */
  hash: string
  createdAt: number
  createdBy: PersonId
}

export interface Files {
  /** Rejects when the id is taken. */
  add(row: FileRow): Promise<void>
  get(board: BoardId, id: FileId): Promise<FileRow | null>
  count(board: BoardId): Promise<number>
  list(board: BoardId): Promise<FileRow[]>
}

/** An agenda that the workspace has saved to use again. */
export interface TemplateRow extends SessionPlan {
  id: TemplateId
  name: string
  createdAt: number
  createdBy: PersonId
}

export interface Templates {
  /** Rejects when the id is taken. */
  add(row: TemplateRow): Promise<void>
  get(id: TemplateId): Promise<TemplateRow | null>
  /** Oldest first. */
  list(): Promise<TemplateRow[]>
  /** Whether there was one. */
  remove(id: TemplateId): Promise<boolean>
}

export interface Workspace {
  /** What was changed last; before that, the usual settings. */
  get(): Promise<WorkspaceSettings>
  /** Changes what is named and nothing else, and gives all of them back. */
  patch(change: WorkspacePatch): Promise<WorkspaceSettings>
}
