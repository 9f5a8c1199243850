import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'
import type { ReviewState } from '@herringbone/shared/model/report.ts'
import type { Visibility } from '@herringbone/shared/permissions/visibility.ts'
import type { Day } from '@herringbone/shared/time/day.ts'

export interface BoardRow {
  id: BoardId
  /** Grows when the document is replaced as a whole; part of clients' cache names. */
  epoch: number
  createdAt: number
  createdBy: PersonId
  visibility: Visibility
  /** When it was put away, UTC ms; null: it was not. */
  archivedAt: number | null
  /** When it was thrown away, UTC ms; null: it was not. Nobody enters it until it is restored. */
  deletedAt: number | null
  projection: BoardProjection
}

/** What the library knows of a board without opening its document. */
export interface BoardProjection {
  title: string
  severity: number | null
  services: string[]
  tags: string[]
  /** UTC ms. */
  startedAt: number | null
  timeZone: string
  impactMs: number | null
  events: number
  updatedAt: number
  review: ReviewState
  isRepeat: boolean
  /** Texts of the causes that were not ruled out, root causes first. */
  causes: string[]
  /** Names of people and teams who own its actions. */
  owners: string[]
  /** Actions, without those that won't be done; `openDue`: when the open ones are due. */
  actions: { total: number; done: number; openDue: Day[] }
}
