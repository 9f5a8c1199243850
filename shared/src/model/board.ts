import type { Action } from './action.ts'
import type { Brief } from './brief.ts'
import type { Cause } from './cause.ts'
import type { Cluster } from './cluster.ts'
import type { TimelineEvent } from './event.ts'
import type { Evidence } from './evidence.ts'
import type {
  ActionId,
  CauseId,
  ClusterId,
  EventId,
  EvidenceId,
  LaneId,
  LessonId,
  NoteId,
  ReferenceId,
} from './ids.ts'
import type { Lane } from './lane.ts'
import type { Lesson } from './lesson.ts'
import type { Milestone } from './milestone.ts'
import type { Note } from './note.ts'
import type { Reference } from './reference.ts'

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
}
