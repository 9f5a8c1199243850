import type { Brief } from './brief.ts'
import type { TimelineEvent } from './event.ts'
import type { Evidence } from './evidence.ts'
import type { EventId, EvidenceId, LaneId, ReferenceId } from './ids.ts'
import type { Lane } from './lane.ts'
import type { Milestone } from './milestone.ts'
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
}
