import type { Incident } from '@herringbone/shared/methods/outcomes/incident.ts'
import type { HeldSession } from '@herringbone/shared/methods/outcomes/incident-of-board.ts'
import type { BoardId, PersonId } from '@herringbone/shared/model/ids.ts'

/**
 * Grows when an incident says something new: what was written in an older form is written again
 * when the server starts.
 */
export const OUTCOME_FORM = 1

/** An incident as the outcomes are counted from it, with what its board is called. */
export interface OutcomeRow {
  title: string
  incident: Incident
}

/** What the outcomes know of each board without opening its document. */
export interface Outcomes {
  /** Adds or replaces what is known of a board; of one that is gone, nothing is kept. */
  put(incident: Incident): Promise<void>
  /** The same, unless it is known in the form of today: what is newer stays. */
  fill(incident: Incident): Promise<void>
  /** What has become of a board's session. Of a board that is not known yet, nothing is kept. */
  putSession(board: BoardId, held: HeldSession): Promise<void>
  /** Of the boards that exist and that a member of the workspace may see, in no order. */
  list(viewer: PersonId): Promise<OutcomeRow[]>
  /** Boards of which nothing is known in the form of today. */
  missing(): Promise<BoardId[]>
}
