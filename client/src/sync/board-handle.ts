import type { Action } from '@herringbone/shared/model/action.ts'
import type { Analysis } from '@herringbone/shared/model/analysis.ts'
import type { Brief } from '@herringbone/shared/model/brief.ts'
import type { Category } from '@herringbone/shared/model/category.ts'
import type { Cause } from '@herringbone/shared/model/cause.ts'
import type { Cluster } from '@herringbone/shared/model/cluster.ts'
import type { Comment } from '@herringbone/shared/model/comment.ts'
import type { TimelineEvent } from '@herringbone/shared/model/event.ts'
import type { Evidence, EvidenceParent } from '@herringbone/shared/model/evidence.ts'
import type {
  ActionId,
  BoardId,
  CategoryId,
  CauseId,
  ClusterId,
  CommentId,
  EventId,
  EvidenceId,
  FigureId,
  LaneId,
  LessonId,
  LinkId,
  NoteId,
  PersonId,
  ReferenceId,
  RemarkId,
  ReviewerId,
  StakeholderId,
  TreeEffectId,
  TreeInputId,
  TreeNodeId,
} from '@herringbone/shared/model/ids.ts'
import type { Figure, Stakeholder } from '@herringbone/shared/model/impact.ts'
import type { Lane } from '@herringbone/shared/model/lane.ts'
import type { Lesson } from '@herringbone/shared/model/lesson.ts'
import type { Link } from '@herringbone/shared/model/link.ts'
import type { Milestone } from '@herringbone/shared/model/milestone.ts'
import type { Narrative } from '@herringbone/shared/model/narrative.ts'
import type { Note } from '@herringbone/shared/model/note.ts'
import type { Reference } from '@herringbone/shared/model/reference.ts'
import type { Remark } from '@herringbone/shared/model/remark.ts'
import type { Report, Reviewer } from '@herringbone/shared/model/report.ts'
import type { NarrativePart } from '@herringbone/shared/model/report-part.ts'
import type { Role } from '@herringbone/shared/model/role.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { TreeEffect } from '@herringbone/shared/model/tree-effect.ts'
import type { TreeInput } from '@herringbone/shared/model/tree-input.ts'
import type { TreeNode } from '@herringbone/shared/model/tree-node.ts'
import type { Motion } from '@herringbone/shared/protocol/motion.ts'
import type { VoteActivity } from '@herringbone/shared/session/poll.ts'
import type { RoundActivity } from '@herringbone/shared/session/round.ts'
import type * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import type { FollowState } from './follow-store.ts'
import type { SessionStoreState } from './session-store.ts'

/**
 * The read model: the document as plain, normalised records. A record that did not change keeps
 * its identity, so a component that selects one record renders only when that one changed.
 */
export interface BoardState {
  /** There is something to show: the offline cache or the server has delivered. */
  ready: boolean
  /** The document is of a newer schema than this client knows: everything is read-only. */
  tooNew: boolean
  brief: Brief
  lanes: Record<LaneId, Lane>
  /** From top to bottom. */
  laneOrder: LaneId[]
  events: Record<EventId, TimelineEvent>
  milestones: Partial<Record<Milestone, EventId>>
  evidence: Record<EvidenceId, Evidence>
  /** Evidence of each record that has any, in order. */
  evidenceOf: Record<EvidenceParent, EvidenceId[]>
  references: Record<ReferenceId, Reference>
  referenceOrder: ReferenceId[]
  notes: Record<NoteId, Note>
  clusters: Record<ClusterId, Cluster>
  /** Notes in each cluster that has any, in no particular order: see `methods/reading-order`. */
  notesOf: Record<ClusterId, NoteId[]>
  /** Notes and clusters on the canvas of each stage, in no particular order. */
  notesOn: Partial<Record<StageId, NoteId[]>>
  clustersOn: Partial<Record<StageId, ClusterId[]>>
  causes: Record<CauseId, Cause>
  causeOrder: CauseId[]
  actions: Record<ActionId, Action>
  actionOrder: ActionId[]
  lessons: Record<LessonId, Lesson>
  lessonOrder: LessonId[]
  analysis: Analysis
  categories: Record<CategoryId, Category>
  /** As the fishbone has them: above from the tail to the head, then below. */
  categoryOrder: CategoryId[]
  /** Without order, and as written: `methods/thread` leaves out what joins nothing. */
  links: Record<LinkId, Link>
  treeNodes: Record<TreeNodeId, TreeNode>
  treeInputs: Record<TreeInputId, TreeInput>
  treeEffects: Record<TreeEffectId, TreeEffect>
  /** What is known of the impact in numbers. */
  figures: Record<FigureId, Figure>
  figureOrder: FigureId[]
  stakeholders: Record<StakeholderId, Stakeholder>
  stakeholderOrder: StakeholderId[]
  /** On actions, as written: also those of actions that are gone. */
  comments: Record<CommentId, Comment>
  report: Report
  reviewers: Record<ReviewerId, Reviewer>
  /** What people have written in the parts of the report. */
  narratives: Partial<Record<NarrativePart, Narrative>>
  remarks: Record<RemarkId, Remark>
  /** Records that could not be read and are left out. */
  skipped: number
}

export type Connection =
  | { status: 'connecting' }
  | { status: 'online' }
  /** Trying again by itself; `retryAt` in UTC ms of this device. */
  | { status: 'offline'; retryAt: number | null }
  /** The server has sent this client away for good (4400–4499): see `CLOSE`. */
  | { status: 'ended'; code: number }

export type Saved =
  | { status: 'saved' }
  | { status: 'saving' }
  /** Not connected; `kept` changes wait on this device. */
  | { status: 'offline'; kept: number }
  /** Connected, but the server cannot write to its disk at the moment. */
  | { status: 'failing'; kept: number }

export interface StatusState {
  connection: Connection
  saved: Saved
  canUndo: boolean
  canRedo: boolean
  /**
   * The server has refused this tab's changes; it shows, and takes nothing in. `locked`: a
   * facilitator has locked the stage, and what waits is kept until it is unlocked.
   */
  denied: 'read-only' | 'locked' | 'other' | null
  /** The stage that this tab shows. */
  stage: StageId | null
  /** Why a reload without a connection would lose what waits: no offline cache on this device. */
  cache: 'on' | 'unavailable'
}

/** A person in the board now, from the server's roster, and what they say of themselves. */
export interface Peer {
  person: PersonId
  name: string
  color: string
  role: Role
  isMe: boolean
  /** Presence ids of their tabs. */
  clients: number[]
  /** What they do in the open silent round. */
  round: RoundActivity
  /** How far they are in the open poll. */
  vote: VoteActivity
  /** The stage they look at, from the newest of their tabs; null until they say. */
  stage: StageId | null
  /** Ids of what they have selected. */
  selection: string[]
}

export interface PeersState {
  peers: Peer[]
}

/** What this tab tells the others and that changes slowly. */
export interface Presence {
  stage: StageId
  selection: string[]
}

/** Someone else's motion as it comes in; `motion` null: this tab of theirs is gone. */
export type MotionListener = (client: number, motion: Motion | null) => void

export interface MotionChannel {
  /** Replaces what this tab moves; sent at most once per 33 ms, the newest wins. */
  send(motion: Motion): void
  subscribe(listener: MotionListener): () => void
  /** The latest of each other tab. */
  current(): ReadonlyMap<number, Motion>
}

/** Why an undo did nothing; `changed-by-others`: the step is dropped and nothing older was touched. */
export type UndoResult = 'done' | 'nothing' | 'changed-by-others'

/** An open board in this tab. */
export interface BoardHandle {
  id: BoardId
  me: { id: PersonId; name: string; color: string }
  /** As the server's roster says; until it does, as given on opening. */
  readonly role: Role
  /**
   * False for observers, until the document has arrived, for documents of a newer schema, when the
   * server has said no, and for participants on a stage that is locked.
   *
   * @param stage To which belongs what is to be changed, where that is not the stage that is shown:
   * what of a locked stage stands elsewhere too can only be read there.
   */
  canEdit(stage?: StageId): boolean
  /** For the functions of `shared/doc` inside `edit`, and for text bindings. Read from `store`. */
  doc: Y.Doc
  store: StoreApi<BoardState>
  status: StoreApi<StatusState>
  peers: StoreApi<PeersState>
  /** The session, as the server says; commands over HTTP change it. */
  session: StoreApi<SessionStoreState>
  /** Whom this tab follows. */
  follow: StoreApi<FollowState>
  motion: MotionChannel
  /** One transaction under this tab's origin, and one undo step. Does nothing unless `canEdit`. */
  edit(change: (doc: Y.Doc) => void): void
  /**
   * Like `edit`, but joins the `editOn` before it: typing, nudging. The step ends with
   * `endGesture`, and with any `edit`, undo or redo.
   */
  editOn(change: (doc: Y.Doc) => void): void
  endGesture(): void
  /** Forgets the newest steps if together they came to nothing: made, and taken away unwritten. */
  forgetVoid(): void
  undo(): UndoResult
  redo(): UndoResult
  announce(presence: Presence): void
  /** Tries to connect at once, when waiting to. */
  retryNow(): void
  /** Leaves the board and frees everything; the offline cache stays. */
  close(): void
}
