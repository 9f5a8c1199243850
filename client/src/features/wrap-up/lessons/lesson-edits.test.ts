// @vitest-environment node
import { changeLesson } from '@herringbone/shared/doc/edit-lessons.ts'
import { addOutcome } from '@herringbone/shared/doc/edit-outcomes.ts'
import { LIMITS } from '@herringbone/shared/limits.ts'
import type { LessonId } from '@herringbone/shared/model/ids.ts'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createLocalBoard } from '../../../sync/local-board.ts'
import { addLines, linesOf, moveLine } from './lesson-edits.ts'

const idsOf = (count: number) => Array.from({ length: count }, (_, at) => `l${at}` as LessonId)

it('moves a line by one place among its own, wherever lines of other kinds stand', () => {
  const kinds = fc.array(fc.constantFrom('lesson', 'went-well'), { minLength: 1, maxLength: 8 })
  const moves = fc.array(fc.tuple(fc.nat(7), fc.constantFrom(-1 as const, 1 as const)))
  fc.assert(
    fc.property(kinds, moves, (of, steps) => {
      const ids = idsOf(of.length)
      const board = createLocalBoard({
        fill: (doc) => {
          for (const [at, id] of ids.entries()) {
            addOutcome(doc, 'lessons', { id, text: id })
            changeLesson(doc, id, { kind: of[at] ?? 'lesson' })
          }
        },
      })
      for (const [pick, by] of steps) {
        const id = ids[pick % ids.length] ?? ids[0]
        const kind = id && board.store.getState().lessons[id]?.kind
        if (!id || !kind) throw new Error('all lines stay')
        const before = linesOf(board.store.getState(), kind)
        const at = before.indexOf(id)
        const other = before[at + by]
        expect(moveLine(board, id, by)).toBe(other !== undefined)
        const expected = [...before]
        if (other !== undefined) [expected[at], expected[at + by]] = [other, id]
        expect(linesOf(board.store.getState(), kind)).toEqual(expected)
      }
    }),
    { numRuns: 60 },
  )
})

it('adds as many lines as there is room for, and says how many', () => {
  const board = createLocalBoard({
    fill: (doc) => {
      for (let made = 0; made < LIMITS.lessonsPerBoard - 1; made++) {
        addOutcome(doc, 'lessons', { text: 'x' })
      }
    },
  })
  expect(addLines(board, 'got-lucky', ['one', 'two'])).toBe(1)
  expect(addLines(board, 'got-lucky', ['two'])).toBe(0)
  expect(linesOf(board.store.getState(), 'got-lucky')).toHaveLength(1)
})
