import type { DeskNote } from '@herringbone/shared/doc/desk.ts'
import { addNote } from '@herringbone/shared/doc/edit-notes.ts'
import { fitNote } from '@herringbone/shared/methods/fit-note.ts'
import { guessWidth } from '@herringbone/shared/methods/guess-width.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import { occupiedOn } from '@herringbone/shared/session/occupied.ts'
import { gridBeside } from '@herringbone/shared/session/reveal-grid.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'

/** Puts notes on the canvas of a stage, beside what is there, as this person's own; one undo step. */
export function addToBoard(
  board: BoardHandle,
  notes: readonly Pick<DeskNote, 'text' | 'color'>[],
  stage: StageId,
): void {
  const sizes = notes.map(({ text }) => fitNote(text, guessWidth))
  const places = gridBeside(occupiedOn(board.store.getState(), stage), sizes)
  board.edit((doc) => {
    notes.forEach(({ text, color }, index) => {
      addNote(doc, { text, color, stage, at: places[index] ?? [0, 0], createdBy: board.me.id })
    })
  })
}
