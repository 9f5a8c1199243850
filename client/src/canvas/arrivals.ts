import type { NoteId, RoundId } from '@herringbone/shared/model/ids.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import type { BoardHandle } from '../sync/board-handle.ts'

interface Before {
  round: RoundId
  notes: ReadonlySet<NoteId>
}

/** What stood on the canvas of a stage when a silent round took its place. */
const beforeRound = new WeakMap<BoardHandle, Map<StageId, Before>>()

/** Remembers what is on the canvas now, so that it can show what the round adds. */
export function awaitArrivals(board: BoardHandle, stage: StageId, round: RoundId): void {
  const stages = beforeRound.get(board) ?? new Map<StageId, Before>()
  // Whoever goes away and comes back during the round has seen nothing new meanwhile.
  if (stages.get(stage)?.round === round) return
  const notes = new Set(board.store.getState().notesOn[stage])
  beforeRound.set(board, stages.set(stage, { round, notes }))
}

/** The notes that the round has brought, once: none before they are here, nor if there are none. */
export function takeArrivals(board: BoardHandle, stage: StageId): NoteId[] {
  const before = beforeRound.get(board)?.get(stage)
  if (!before) return []
  const past = board.session.getState().view?.pastRounds.find(({ id }) => id === before.round)
  if (!past) return []
  const here = board.store.getState().notesOn[stage] ?? []
  const arrived = here.filter((id) => !before.notes.has(id))
  // The end of a round can be known a moment before its notes.
  if (arrived.length > 0 || past.notes === 0) beforeRound.get(board)?.delete(stage)
  return past.notes > 0 ? arrived : []
}
