import type { DeskNote } from '@herringbone/shared/doc/desk.ts'
import { addNote, noteAt } from '@herringbone/shared/doc/edit-notes.ts'
import { fitNote } from '@herringbone/shared/methods/fit-note.ts'
import { guessWidth } from '@herringbone/shared/methods/guess-width.ts'
import { NOTE_SIZE } from '@herringbone/shared/model/note.ts'
import type { StageId } from '@herringbone/shared/model/stage.ts'
import { gridBeside } from '@herringbone/shared/session/reveal-grid.ts'
import type { BoardHandle } from '../../sync/board-handle.ts'

/** Puts notes on the canvas of a stage, beside what is there, as this person's own; one undo step. */
export function addToBoard(
  board: BoardHandle,
  notes: readonly Pick<DeskNote, 'text' | 'color'>[],
  stage: StageId,
): void {
  board.edit((doc) => {
    const { notes: known, notesOn } = board.store.getState()
    const places = (notesOn[stage] ?? [])
      .flatMap((id) => known[id] ?? [])
      .map((n) => noteAt(doc, n))
    const sizes = notes.map(({ text }) => fitNote(text, guessWidth))
    const at = gridBeside(boundsOf(places), sizes)
    notes.forEach(({ text, color }, index) => {
      addNote(doc, { text, color, stage, at: at[index] ?? [0, 0], createdBy: board.me.id })
    })
  })
}

function boundsOf(places: readonly (readonly [number, number])[]) {
  if (places.length === 0) return null
  const xs = places.map(([x]) => x)
  const ys = places.map(([, y]) => y)
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs) + NOTE_SIZE.width,
    bottom: Math.max(...ys) + NOTE_SIZE.height,
  }
}
