import type { Action } from './action.ts'
import type { Analysis } from './analysis.ts'
import type { Brief } from './brief.ts'
import type { Category } from './category.ts'
import type { Cause } from './cause.ts'
import type { Cluster } from './cluster.ts'
import type { Comment } from './comment.ts'
import type { TimelineEvent } from './event.ts'
import type { Evidence } from './evidence.ts'
import type {
  ActionId,
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
  ReferenceId,
  RemarkId,
  ReviewerId,
  StakeholderId,
  TreeEffectId,
  TreeInputId,
  TreeNodeId,
} from './ids.ts'
import type { Figure, Stakeholder } from './impact.ts'
import type { Lane } from './lane.ts'
import type { Lesson } from './lesson.ts'
import type { Link } from './link.ts'
import type { Milestone } from './milestone.ts'
import type { Narrative } from './narrative.ts'
import type { Note } from './note.ts'
import type { Reference } from './reference.ts'
import type { Remark } from './remark.ts'
import type { Report, Reviewer } from './report.ts'
import type { NarrativePart } from './report-part.ts'
import type { TreeEffect } from './tree-effect.ts'
import type { TreeInput } from './tree-input.ts'
import type { TreeNode } from './tree-node.ts'

/** A whole board as plain data: what methods, exports and tests work on. */
export interface Board {
  schemaVersion: number
  brief: Brief
  lanes: Record<LaneId, Lane>
  events: Record<EventId, TimelineEvent>
  /** Which event holds a milestone; holders that do not exist are left out. */
  milestones: Partial<Record<Milestone, EventId>>
  evidence: Record<EvidenceId, Evidence>
  references: Record<ReferenceId, Reference>
  notes: Record<NoteId, Note>
  clusters: Record<ClusterId, Cluster>
  causes: Record<CauseId, Cause>
  actions: Record<ActionId, Action>
  lessons: Record<LessonId, Lesson>
  analysis: Analysis
  categories: Record<CategoryId, Category>
  links: Record<LinkId, Link>
  treeNodes: Record<TreeNodeId, TreeNode>
  treeInputs: Record<TreeInputId, TreeInput>
  treeEffects: Record<TreeEffectId, TreeEffect>
  figures: Record<FigureId, Figure>
  stakeholders: Record<StakeholderId, Stakeholder>
  comments: Record<CommentId, Comment>
  report: Report
  reviewers: Record<ReviewerId, Reviewer>
  /** All parts, once a server of this schema has had the board. */
  narratives: Partial<Record<NarrativePart, Narrative>>
  /** About the report, as written. */
  remarks: Record<RemarkId, Remark>
}
