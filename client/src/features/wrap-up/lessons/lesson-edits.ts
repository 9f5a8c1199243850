import { changeLesson } from '@herringbone/shared/doc/edit-lessons.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { orderBetween } from '@herringbone/shared/doc/order.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { LessonId } from '@herringbone/shared/model/ids.ts'
import type { LessonKind } from '@herringbone/shared/model/lesson.ts'
import type { BoardHandle, BoardState } from '../../../sync/board-handle.ts'

/** The lines of a kind, in order. */
export const linesOf = (
  { lessons, lessonOrder }: Pick<BoardState, 'lessons' | 'lessonOrder'>,
  kind: LessonKind,
): LessonId[] => lessonOrder.filter((id) => lessons[id]?.kind === kind)

/** Adds lines at the end of a kind, as one step; says how many there was room for. */
export function addLines(board: BoardHandle, kind: LessonKind, texts: readonly string[]): number {
  const room = LIMITS.lessonsPerBoard - board.store.getState().lessonOrder.length
  const added = texts.slice(0, Math.max(0, room))
  if (added.length === 0) return 0
  board.edit((doc) => {
    for (const text of added) {
      const id = addOutcome(doc, 'lessons', { text, createdBy: board.me.id })
      changeLesson(doc, id, { kind })
    }
  })
  return added.length
}

/** Moves a line before its neighbour above, or behind the one below; false: there is none. */
export function moveLine(board: BoardHandle, id: LessonId, by: -1 | 1): boolean {
  const state = board.store.getState()
  const lesson = state.lessons[id]
  if (!lesson) return false
  const lines = linesOf(state, lesson.kind)
  const at = lines.indexOf(id)
  const neighbour = lines[at + by]
  if (neighbour === undefined) return false
  // Between that neighbour and what stands beyond it among all lines: kinds share one order.
  const all = state.lessonOrder.filter((other) => other !== id)
  const beside = all.indexOf(neighbour)
  const [before, after] = by < 0 ? [all[beside - 1], neighbour] : [neighbour, all[beside + 1]]
  const orderOf = (one: LessonId | undefined) => (one && state.lessons[one]?.order) ?? null
  board.edit((doc) =>
    changeLesson(doc, id, { order: orderBetween(orderOf(before), orderOf(after)) }),
  )
  return true
}
