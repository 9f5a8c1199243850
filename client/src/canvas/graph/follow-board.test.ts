import { addOutcome, outcomeText } from '@herringbone/shared/doc/edit-outcomes.ts'
import type { CauseId } from '@herringbone/shared/model/ids.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { BoardHandle } from '../../sync/board-handle.ts'
import { createLocalBoard } from '../../sync/local-board.ts'
import { followBoard } from './follow-board.ts'

const a = 'a' as CauseId
let board: BoardHandle
let clock = 0
/** Takes so long. */
const refresh = vi.fn(() => {
  clock += 10
})

beforeEach(() => {
  vi.useFakeTimers()
  refresh.mockClear()
  board = createLocalBoard({ fill: (doc) => addOutcome(doc, 'causes', { id: a, text: 'A' }) })
})
afterEach(() => {
  board.close()
  vi.useRealTimers()
})

/** A change by somebody else. */
function write(text: string): void {
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(board.doc))
  outcomeText(other, 'causes', a)?.insert(0, text)
  Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(other), 'remote')
}

test('changes of others are taken in together, so that the work leaves room for all else', () => {
  const stop = followBoard(board, refresh, () => clock)
  write('1')
  expect(refresh).toHaveBeenCalledTimes(1)
  write('2')
  write('3')
  expect(refresh).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(90)
  expect(refresh).toHaveBeenCalledTimes(2)
  stop()
})

test('a change of one’s own is taken in at once, with all that has waited', () => {
  const stop = followBoard(board, refresh, () => clock)
  write('1')
  write('2')
  board.edit((doc) => outcomeText(doc, 'causes', a)?.insert(0, 'mine'))
  expect(refresh).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(1_000)
  expect(refresh).toHaveBeenCalledTimes(2)
  stop()
})

test('nothing is taken in after the end', () => {
  const stop = followBoard(board, refresh, () => clock)
  write('1')
  write('2')
  stop()
  vi.advanceTimersByTime(1_000)
  expect(refresh).toHaveBeenCalledTimes(1)
})
