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
import type { Visibility } from '@herringbone/shared/permissions/visibility.ts'
import type { SessionPlan } from '@herringbone/shared/session/agenda.ts'
import type { DocLog } from './doc-log.ts'
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
  readonly members: Members
  readonly invites: Invites
  readonly files: Files
  readonly templates: Templates
  readonly workspace: Workspace
  readonly sessions: Sessions
  readonly reports: Reports
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
}

export interface BoardRow {
  id: BoardId
  /** Grows when the document is replaced as a whole; part of clients' cache names. */
  epoch: number
  createdAt: number
  createdBy: PersonId
  visibility: Visibility
  projection: BoardProjection
}

/** What the library knows of a board without opening its document. */
export interface BoardProjection {
  title: string
  severity: number | null
  services: string[]
  /** UTC ms. */
  startedAt: number | null
  timeZone: string
  impactMs: number | null
  events: number
  updatedAt: number
  /** All texts of the board, one per line: what a search looks through. */
  text: string
}

export interface Boards {
  /**
   * A board with its first document content, its creator's membership and its session: all or
   * nothing. Rejects when the id is taken.
   */
  create(
    row: BoardRow,
    content: Uint8Array,
    creator: MemberRow,
    session: StoredSession,
  ): Promise<void>
  /** `projection.text` is left empty: every request asks, and a long board has a long text. */
  get(id: BoardId): Promise<BoardRow | null>
  /**
   * Newest change first. `q`: all its words occur, in any case (Unicode), in title or text.
   * Without words to look for, `projection.text` is left empty: nobody needs it for a whole library.
   * `viewer`: only boards that this member of the workspace may see, see `visibleTo`.
   */
  list(query: { q?: string; severity?: number; viewer?: PersonId }): Promise<BoardRow[]>
  /** All boards, or those that `viewer` may see. */
  count(viewer?: PersonId): Promise<number>
  /**
   * The boards that a member of the workspace may know of, by `maySee`: the open ones and those
   * where they are a live member, without those where they were shown the door.
   */
  visibleTo(viewer: PersonId): Promise<Set<BoardId>>
  setVisibility(id: BoardId, visibility: Visibility): Promise<void>
  project(id: BoardId, projection: BoardProjection): Promise<void>
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
